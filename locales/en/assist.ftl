# The tool for agents: what it proposes, and what it warns of.

# What an agent could do for the customer now: titles of buttons and of entries in a list.
# $model (string)
assist-action-complete_product = Complete the details of { $model }
assist-action-resend_activation = Send the link that sets the password again
assist-action-decide_application = Decide the application for the business account
assist-action-sign_up = Sign the customer up for a tier
assist-action-migrate_products = Move the products of the earlier account
assist-action-take_over = Take the conversation over

# Titles of the charts of the figures.
figures-chart-days = Conversations by day
figures-chart-topics = What customers asked about
figures-chart-reasons = Why a person was wanted

# Why a conversation went to a person; labels of a chart and of a table.
figures-reason-asked = The customer asked for a person
figures-reason-not_understood = The assistant did not understand
figures-reason-not_approved = A reply was not approved

## The console: proposed replies

assist-proposals = Suggested reply
assist-nothing = There’s nothing to suggest at the moment.
# Instead of a reply: the assistant's next step would be to change something.
assist-would-change = The assistant wouldn’t answer now. It would carry out the customer’s task or send them a code by e-mail. Hand the conversation back if that’s what the customer wants.
assist-you-read = For you
# $language (enum:language)
assist-customer-reads = For the customer: { $language_name }
# Numbers of the programme's facts that an answer rests on.
# $facts (list:int)
assist-facts = Facts { $facts }
assist-send = Send this reply
assist-edit = Edit before sending
assist-actions = What you can do now
# A warning while an agent types.
# $typed (enum:language)
# $wanted (enum:language)
assist-other-language = This looks like { $typed_name }, but { $wanted_name } is the customer’s language. It will be sent exactly as typed.
# $wanted (enum:language)
assist-no-language = This is not written in { $wanted_name }, the language the customer reads. It will be sent exactly as typed.
assist-proposal-changed = Nothing was sent: the suggestion has changed in the meantime. Please read it again.
# What a key does.
console-key-send = send the suggested reply
console-key-edit = edit the suggested reply

## The console: library

library-heading = Library
library-search = Search in replies
library-canned = Your team’s replies
library-no-canned = None of your team’s replies match.
library-missing = no text
library-messages = The assistant’s messages
library-nothing = None of the assistant’s messages match.

## The console: approval

approval-heading = Approval
approval-empty = No replies are waiting for approval.
# $at (datetime)
approval-due = Wait ends: { $at }
approval-approve = Approve and send
approval-reject = Don’t send, a colleague will answer
approval-replace = Answer in your own words
approval-text = Your reply, sent exactly as typed
approval-replace-go = Send your reply
approval-button = The customer used a button
approval-no-text = Please type a reply first.
approval-late = A colleague has already decided, or the wait is over.
approval-done-approve = The reply has been sent.
approval-done-replace = Your reply has been sent.
approval-done-reject = The reply was not sent. The customer is waiting for a person.

## The console: teaching

teaching-heading = Teaching
teaching-about = These messages were not understood, or a colleague marked them as misunderstood. Say what they mean, and the next model can learn from them. Remove names before you save.
teaching-empty = There’s nothing to review.
teaching-reason-not_understood = not understood
teaching-reason-corrected = misunderstood
# What an agent takes the message for.
# $by (string)
# $topic (message)
teaching-proposed = { $by } thinks: { $topic }
teaching-conversation = Open the conversation
teaching-text = Text to train with
teaching-dismiss = Nothing to learn from it
teaching-go = Save
teaching-assigned = Saved. The next training will use it.
teaching-dismissed = Removed from the list.
teaching-personal = Not saved: the text still contains an address or a long number. Please take it out.
teaching-nothing-left = Not saved: there are no words left to train with.
teaching-no-topic = Not saved: that topic can’t be trained.

## The console: figures

figures-heading = Figures
figures-first = From
figures-last = To
figures-conversations = Conversations
figures-by-bot = Answered by the assistant alone
figures-handed = Handed over
figures-messages = Customers’ messages
figures-missed = Not understood
figures-ratings = Ratings
figures-rating = Average rating
figures-waiting = Waiting time for a person
figures-handling = Handling time
# In seconds: the middle one, and what most of them do not exceed.
# $median (int)
# $most (int)
# digits: 90
figures-times = typically { $median } s, 90% within { $most } s
figures-by-day = By day and language
figures-day = Day
figures-csv-days = Days as CSV
figures-csv-topics = Topics as CSV
figures-csv-reasons = Handover reasons as CSV
figures-bad-period = That period can’t be shown: it ends before it begins, or is longer than a year.
