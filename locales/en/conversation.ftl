### What the assistant says in conversation, around the answers.

greeting = Hello! I’m the CPS assistant. I can help you all the way from the business account to an active CPS membership. How can I help you?

goodbye = You’re welcome! Write to me whenever something comes up.

capabilities = I can explain how to get a business account and a CPS membership, why a product has no green tick, which tiers there are and what they cost. Once you have logged in, I can also tell you about your own products, points, tiers and invoices.

# The language has just been changed; said in the new one.
language-changed = Of course, let’s continue in English.

language-which = We can continue in English, Latvian, Lithuanian, Estonian or Hungarian. Which would you like?

# A message in a script that none of the five languages is written in.
language-unknown = I’m sorry, I only understand English, Latvian, Lithuanian, Estonian and Hungarian. Which of them would you like to use?

out-of-scope = I’m sorry, I can’t help with that: I only know about the business account and the CPS membership. I can help you with one of these, for example:

not-understood = I’m sorry, I didn’t quite understand that. Did you mean one of these?

# The second time in a row.
not-understood-again = I’m sorry, I still don’t understand. Would you like to talk to a person, or is it one of these?

# Nothing at all to guess from: an emoji, digits, a link alone.
not-understood-empty = I’m sorry, I couldn’t make anything of that. Please tell me in a few words what you would like to know.

# The wish for a person is stored. No waiting time is promised.
human-requested = I’ve passed on your request: a person from CPS Priority support will take over this conversation. Until then I’m still here, so keep asking if you like.

# Asked for a person again while waiting.
human-waiting = Your request has been passed on, but nobody has taken over yet. I’m still here in the meantime.

complaint = I’m sorry this has been so frustrating. Tell me what isn’t working and I’ll do what I can, or I can pass you on to a person.

# A bare "yes", "no" or "stop" with nothing open.
clarify = I’m not sure what you mean: nothing is waiting for an answer at the moment. What would you like to do?

identify-how = Please log in on this site. I’ll then know who you are and can answer questions about your own account.

identified-already = You are logged in, so just ask about your products, points or tiers.

logged-out = You are now logged out here. I can no longer see your account.

logged-out-already = You are not logged in here.

# A file came. It is kept with the conversation.
# $name (string)
attachment-received = Thank you, I’ve received the file { $name } and saved it with our conversation.

# The customer's own line in the history for a file.
# $name (string)
attachment = 📎 { $name }

# Something broke on our side; the message was not answered.
error-sorry = I’m sorry, something went wrong on our side and I couldn’t answer that. Please try again, or talk to a person.

## A person in the conversation

# $name (string)
agent-joined = { $name } from CPS Priority support has joined the conversation and will answer you from here on.
# $name (string)
agent-handed-back = { $name } has left the conversation. I’m the assistant, and I’m answering again.
# The colleague is being looked for; the assistant answers meanwhile.
# $name (string)
agent-transferred = { $name } has passed your conversation on to a colleague, who will take over as soon as possible.
# $name (string)
agent-closed = { $name } has ended the conversation. Write here whenever you need anything else.
# An agent sends it: the customer orders with the own card on the site.
# $tier (enum:tier)
# $fee (money)
# $url (url)
agent-card-link = You can order **{ $tier_name }** with your own card; the fee is { $fee } a year. Please [enter your card on My subscriptions]({ $url }) and confirm the order there. Until then nothing has been ordered.

# Asked for a person, and nobody is at the console. Under it the chat shows a field for the address.
nobody-there = Nobody is available right now. Leave me your e-mail address and a colleague will write to you. You can also wait here: your place in the queue is kept.
# The same, where we know how to reach the customer.
nobody-there-known = Nobody is available right now. Your request stays in the queue, and a colleague will get back to you as soon as somebody is here.
# $email (string)
contact-kept = Thank you. A colleague will write to { $email }.
