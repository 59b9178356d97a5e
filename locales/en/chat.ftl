### How the chat uses data: a page of its own. Only what is true of every installation.

chat-data-title = How the chat uses your data
chat-data-kept = What you write and send in the chat is stored on our server, so that you find the conversation again and so that a person can help you. The assistant that answers is a program, and it runs on our server too: your messages are not passed on to any other company’s assistant.
# $days (int)
chat-data-time = { $days ->
    [one] A conversation in which nothing is written for { $days } day is deleted, together with the files sent in it.
   *[other] A conversation in which nothing is written for { $days } days is deleted, together with the files sent in it.
} A document that you handed in with an application stays with the application. The code made from your network address is deleted after a few hours.
chat-data-account = If you are logged in, the assistant can see your account: your products, points, membership and invoices. It uses them only to answer you and to do what you ask for.
chat-data-browser = Your browser remembers which conversation is yours, but only once you have opened the chat. The chat sets no cookies and does not follow you on other pages. With each message it tells us the address and title of the page you wrote it on.
chat-data-network = Instead of your network address we keep a code made from it, to protect the chat from misuse.
chat-data-rights = In the chat, the “More” menu lets you save the conversation and delete it at any time. What you ordered or applied for in it is not deleted with it.

### A conversation as a file and in a mail.

chat-transcript-title = Conversation with the CPS assistant

# Before each message.
# $at (datetime)
chat-transcript-at = { $at }

### The page that shows how a website embeds the chat. Names of attributes stand in the page itself.

chat-docs-title = Put the chat on your website
chat-docs-line = One line at the end of your page is enough:
# Read out only: the name of the box with that line.
chat-docs-code = The line for your page
chat-docs-version = The address and the checksum belong to the present version: a browser refuses a script that is any different. After an update of the assistant, copy the line anew. If you leave out both the version and the checksum, your visitors always get the newest script.
chat-docs-allowed = Whoever runs the assistant has to allow your site first (CPS_ALLOWED_ORIGINS).
# $address (string)
chat-docs-policy = If your site has a Content-Security-Policy, allow { $address } in script-src and connect-src; nothing else is needed. If it lists names in trusted-types, add cps-chat.
chat-docs-try = Try it
chat-docs-theme = Appearance
chat-docs-theme-light = Light
chat-docs-theme-dark = Dark
chat-docs-theme-auto = As on the visitor’s device
chat-docs-position = Place
chat-docs-position-right = On the right
chat-docs-position-left = On the left
chat-docs-accent = Colour
chat-docs-launcher = Text on the button
chat-docs-open = Open the chat
chat-docs-send = Ask a question
chat-docs-greet = Invite the visitor
chat-docs-events = What the chat tells your page
chat-docs-attributes = Attributes
chat-docs-attribute-language = The language of your page; without it, the one that the page itself names, then the browser’s.
# same-as-en
chat-docs-attribute-theme = light, dark, auto.
chat-docs-attribute-accent = The colour of the button and the head. The text on it turns black or white, whichever is easier to read.
# same-as-en
chat-docs-attribute-position = right, left.
chat-docs-attribute-launcher = The text on the button, in your page’s language. Left empty, only the picture is shown.
chat-docs-attribute-greeting = Invites visitors with this text, or in the chat’s own words if it is empty. Whoever opens the chat or declines is not invited again.
chat-docs-attribute-greeting-delay = After how many seconds.
chat-docs-attribute-greeting-pages = On which pages: paths separated by commas, with * for anything.
chat-docs-attribute-greeting-kept = The visitors of your site have agreed that the browser remembers an invitation: who has seen one is not invited again, on whichever page. Without this, nothing is kept of those who only look: going from one inviting page to the next, they are not invited once more, but on a later visit they may be.
chat-docs-attribute-product = The product that is open on the page; it is passed on with each message, as are the page’s address and title. Where the visitor names no product, it is the one that is meant.
chat-docs-attribute-identity = The token that says who is logged in. Left empty: nobody is.
chat-docs-attribute-privacy = The address of your own page on the use of data.
chat-docs-calls = From your own scripts
chat-docs-identity = A function given to identify is called when the chat is opened, and again before the token ends.
