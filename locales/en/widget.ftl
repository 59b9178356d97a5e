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
widget-photo = Take a photo

# The button and list of further things to do.
widget-menu = More

widget-start-over = Start over
widget-download = Save this conversation as a file
widget-mail = E-mail this conversation to me
widget-sound = Sound for new messages
widget-privacy = How your data is used
widget-erase = Delete this conversation

# Asked before a new conversation begins.
widget-start-over-ask = Would you like to start a new conversation? You will no longer see this one here.

# Asked before the conversation is deleted on the server.
widget-erase-ask = Delete this conversation for good, with everything you wrote and sent in it? Your account, orders and applications stay as they are.
widget-cancel = Cancel
widget-erased = Your conversation has been deleted.
widget-mailed = The conversation is on its way to your e-mail address.
widget-not-done = That didn’t work. Please try again.

# Below a message of the customer's: what has become of it.
widget-sending = Sending …
widget-sent = Sent

# Removes a message that could not be sent.
widget-discard = Discard

# Too many messages in a short time; they wait.
widget-slow = That was a lot at once. Your message will be sent in a moment.

# A person has been asked for; whether people are there.
widget-queue-open = Someone will take over as soon as they are free. You can keep writing in the meantime.

# $time is a day and a time, as in "Monday 23 November, 09:00", in the visitor’s own time zone.
# $time (string)
widget-queue-closed = Nobody is here to answer right now. People will be back: { $time }. Your request is kept until then.
widget-queue-away = Nobody is here to answer right now. Your request is kept.

# Beside the launcher, on sites that wish to invite their visitors.
widget-invite = Any questions about the CPS membership? I’m happy to help.
widget-dismiss = No, thank you

# In the card of points: the tiers that are open.
widget-card-open = Open tiers

# In the card of tiers, over its columns: the tier, how many points it begins with, its fee.
widget-card-tier = Tier
widget-card-from = From points
widget-card-fee = Annual fee

# Before the sentence on who waits for a person.
# $place (string)
widget-queue-place = Your place in the queue: { $place }.

# Nobody is there to answer: the field for an address to write to, and its button.
widget-contact = Your e-mail address
widget-contact-leave = Send the address

# Below the title, when a person with this name has taken over.
# $name (string)
widget-owner-agent-named = You are talking to { $name }
