### The chat widget's own words, on whatever site it stands. Sentences of the assistant stand elsewhere.

# The button that opens the chat.
widget-launch = Ask the assistant

# Beside the number of unread messages on that button; read out only.
widget-unread = New messages

widget-title = CPS assistant

# Who answers, below the title.
widget-owner-bot = Automatic assistant
widget-owner-queue = Automatic assistant; a person has been asked for
widget-owner-agent = You are talking to a person

widget-close = Close the chat
widget-language = Language of the chat
widget-log = Conversation
widget-field = Your message
widget-send = Send

# Who said a message; read out only.
widget-you = You
widget-bot = Assistant
widget-agent = Customer service

# The first thing in an empty chat.
widget-greeting = Hello! I can explain the business account and the CPS membership. Once you have logged in on this site, I can also tell you about your products, points and invoices.

# Over a few questions to begin with.
widget-starters = For example:

widget-typing = The assistant is writing

# The answer takes long; it needs nothing more of the customer.
widget-later = This is taking longer than usual. The answer will appear here.

widget-offline = There is no connection. Your messages will be sent as soon as it is back.

# Below a message of the customer's.
widget-failed = Not sent.
widget-again = Send again

# The chat could not be opened at all.
widget-unreachable = The chat can’t be reached at the moment.
widget-try-again = Try again

# The stored conversation is gone on the server.
widget-new-conversation = The earlier conversation has ended. This is a new one.

# Labels in a card: the value stands beside or below.
widget-card-points = Points
widget-card-waiting = Waiting for the green tick
widget-card-next = Points needed for the next tier
widget-card-tick = Green tick
widget-card-missing = Missing

# The button for a file, and why the server did not take one.
widget-file = Send a file
widget-file-type = Only PDF files and pictures (JPEG or PNG) can be sent.
widget-file-too-large = This file is too large. Please choose a smaller one.
