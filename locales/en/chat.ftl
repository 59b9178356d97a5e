### How the chat uses data: a page of its own. Only what is true of every installation.

chat-data-title = How the chat uses your data
chat-data-kept = What you write and send in the chat is stored on our server, so that you find the conversation again and so that a person can help you. The assistant that answers is a program, and it runs on our server too: your messages are not passed on to any other company’s assistant.
chat-data-account = If you are logged in, the assistant can see your account: your products, points, membership and invoices. It uses them only to answer you and to do what you ask for.
chat-data-browser = Your browser remembers which conversation is yours, but only once you have opened the chat. The chat sets no cookies and does not follow you on other pages. With each message it tells us the address and title of the page you wrote it on.
chat-data-network = Instead of your network address we keep a code made from it, to protect the chat from misuse.
chat-data-rights = In the chat, the “More” menu lets you save the conversation and delete it at any time. What you ordered or applied for in it is not deleted with it.

### A conversation as a file and in a mail.

chat-transcript-title = Conversation with the CPS assistant

# Before each message.
# $at (datetime)
chat-transcript-at = { $at }
