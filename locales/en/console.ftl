### The agents' console. Read by the people of the support team, each in their own language.

# $heading (message)
console-title = { $heading } – Console
console-site = CPS console

console-nav-inbox = Inbox
console-nav-applications = Applications
console-nav-agents = Team

# Names of roles.
role-agent = agent
role-lead = team lead
role-admin = administrator

## Log-in

console-log-in = Log in to the console
console-log-in-go = Continue
console-email = E-mail
console-password = Password
console-password-new = New password
console-factor = Confirm that it’s you
console-factor-new = Scan this picture with an authenticator app on your phone. From now on the app shows you the code for each log-in.
# Text alternative of the picture for the app.
console-factor-picture = QR code for the authenticator app
console-factor-typed = If you can’t scan it, type this key into the app:
console-factor-code = Code from the app
# digits: 6
console-factor-hint = The app shows a new 6-digit code every half minute.
console-factor-go = Log in
console-invitation = Welcome to the console
# $name (string)
# $email (string)
console-invitation-for = Hello { $name }, choose a password for { $email }. After that you can log in.
console-invitation-go = Save the password

## Frame

# $name (string)
# $role (enum:role)
console-you = { $name }, { $role_name }
console-go-away = Take a break
console-come-here = Accept conversations
console-state-here = available
console-state-away = on a break
# Said once, after the button.
console-here = New conversations can now be assigned to you.
console-away = You’re on a break. You keep the conversations you have, and no new ones are assigned to you.

## Inbox

console-parts = Parts of the inbox
console-part-mine = Mine
console-part-waiting = Waiting
console-part-others = Colleagues
console-part-bot = Assistant
console-part-closed = Closed
console-search = Search in messages and customers
console-language = Language
console-topic = Topic
console-customer = Customer
console-all = All
console-filter = Show
console-identified = identified
console-not-identified = not identified
console-visitor = Visitor
console-no-topic = No topic yet
console-inbox-empty = There are no conversations here.
# How many conversations of those found are listed.
# $shown (int)
# $all (int)
console-shown = Shown: { $shown } of { $all }.
console-more = Show more
console-too-many = Use the filters or the search to find the others.
# Who accepts conversations at the moment.
# $names (list:string)
console-there = Available now: { $names }
console-nobody-there = Nobody is accepting conversations at the moment.
console-to-inbox = Back to the inbox

## State of a conversation

console-owner-bot = The assistant is answering
console-owner-queue = Waiting for a person
# $name (string)
console-owner-proposed = Waiting for a person, assigned to { $name }
# $name (string)
console-owner-agent = { $name } is answering
# $reason (enum:close_reason)
console-owner-closed = Closed: { $reason_name }
close_reason-solved = solved
close_reason-no_answer = the customer stopped answering
close_reason-by_mail = continued by e-mail
close_reason-not_ours = not a matter for CPS support
close_reason-abuse = misuse
# $at (datetime)
console-waits-since = Waiting since { $at }
console-late = over the target time
console-typing = The customer is writing …
# $task (message)
console-open-task = Unfinished: { $task }
# Place in the queue.
# $place (int)
console-place = Place in the queue: { $place }
# Where to write to; left when nobody was there.
# $email (string)
console-contact = Nobody was available. Reply by e-mail to: { $email }
# Why a person is wanted; the topics follow.
# $reason (enum:handover_reason)
# $at (datetime)
console-handover = { $reason ->
    [not_understood] A person was offered because the assistant did not understand several times ({ $at }).
   *[asked] The customer asked for a person ({ $at }).
}
handover_reason-asked = asked for
handover_reason-not_understood = not understood

## Conversation

console-conversation = Conversation
console-dialogue = What was said
console-state = State of the conversation
console-assist = Suggested replies
# $language (enum:language)
console-as-customer = As the customer sees it ({ $language_name })
console-as-agent = In my language
console-by-customer = Customer
console-by-bot = Assistant
console-by-agent = Support
console-by-system = Notice
# $at (datetime)
# same-as-en
console-at = { $at }
# The page of the host’s site on which a customer wrote: its title, or its address.
# $page (string)
console-where = On the page: { $page }
console-file = Download the file
console-buttons = Buttons offered
# How sure the classifier is, in per cent.
# $topic (message)
# $sure (int)
# same-as-en
console-topic-sure = { $topic } · { $sure } %
console-alternatives = Other possible topics

## What can be done

console-take = Take over
# $name (string)
console-taken-by = { $name } is answering this conversation.
console-assign-to = Assign to
console-assign-go = Assign
console-canned-use = Put into the reply
# $language (enum:language)
console-canned-no-text = No text in the customer’s language ({ $language_name })
# $name (string)
console-canned-bad-value = Please check this value: { $name }
console-reply = Reply to the customer
console-reply-hint = Goes out exactly as typed. Enter sends, Shift+Enter starts a new line.
console-reply-go = Send
console-hand-back = Hand back to the assistant
console-transfer = Pass on
console-transfer-to = To
console-transfer-queue = anyone who is available
console-transfer-note = Note for your colleague
console-transfer-go = Pass on
console-close = Close
console-close-reason = Reason
console-close-note = Note for colleagues (optional)
console-close-go = Close the conversation
console-note = Write a note
console-note-text = Note for colleagues; the customer never sees it
console-note-go = Save the note
console-notes = Notes
# Who wrote a note, and when.
# $name (string)
# $at (datetime)
console-note-note = { $name }, { $at }
# $name (string)
# $at (datetime)
console-note-transfer = { $name }, when passing on, { $at }
# $name (string)
# $at (datetime)
console-note-close = { $name }, when closing, { $at }

# Said once, after it was done.
console-taken = You are now answering. The assistant stays silent.
console-handed-back = The assistant is answering again.
console-transferred = The conversation was passed on.
console-closed = The conversation is closed. If the customer writes again, the assistant answers.
console-noted = The note is saved.
console-assigned = The conversation was assigned.

## Customer

console-customer-unknown = We don’t know who the customer is: they haven’t logged in or confirmed their e-mail address in this conversation.
console-company = Company
console-country = Country
console-account = Business account
console-account-open = open
console-account-not-open = not open yet
console-application = Application
# $due (date)
console-due = To be decided by { NUMERIC($due) }
console-application-open = Show the application
console-points = Points
# $allocated (int)
# $waiting (int)
console-points-all = Allocated: { $allocated }. Waiting for the green tick: { $waiting }.
console-ledger = All entries
console-ledger-allocated = allocated
console-ledger-withdrawn = withdrawn
console-ledger-corrected = corrected
console-products = Products
console-membership = Membership
# $date (date)
console-expires = Valid until { NUMERIC($date) }
console-invoices = Invoices
console-earlier = Earlier conversations
console-none = None

## Keyboard

console-keys = Keyboard shortcuts
console-keys-on = Use single keys as shortcuts
console-key-search = search
console-key-next = next conversation
console-key-previous = previous conversation
console-key-inbox = back to the inbox
console-key-take = take over
console-key-reply = write a reply
console-key-canned = your team’s replies
console-key-note = write a note
console-key-hand-back = hand back to the assistant
console-key-customer = customer panel

## What is not possible

console-sorry = That isn’t possible
console-error = That didn’t work. Please try again.
console-error-not_found = There is no such page.
console-error-account_exists = There is already an open account with this e-mail address.
console-error-agent_exists = There is already somebody with this e-mail address in the team.
# $name (string)
console-error-agent_not_there = { $name } is not accepting conversations at the moment.
console-error-application_state = The application has been decided or withdrawn in the meantime.
# $name (string)
console-error-conversation_taken = { $name } is already answering this conversation.
console-error-empty_message = Please write something first.
console-error-foreign_form = This form didn’t come from the console. Please open the page again.
console-error-last_admin = At least one administrator is needed.
console-error-not_identified_now = The customer has to identify themselves in the conversation first.
console-error-not_waiting = This conversation is no longer waiting for anybody.
console-error-not_your_conversation = You are not the one answering this conversation. Take it over first.
# $role (enum:role)
console-error-role_required = This is not open to your role; it needs at least: { $role_name }.
# $max (int)
console-error-text_too_long = The text is too long: { $max ->
    [one] at most { $max } character is possible.
   *[other] at most { $max } characters are possible.
}
# $minutes (int)
console-error-too_many_tries = { $minutes ->
    [one] Too many attempts. Please wait { $minutes } minute.
   *[other] Too many attempts. Please wait { $minutes } minutes.
}
console-error-unknown_agent = This person is not in the team.
console-error-unknown_application = There is no such application.
console-error-unknown_conversation = There is no such conversation.
console-error-unknown_invitation = This link has been used or is no longer valid. Ask an administrator for a new one.
console-error-wrong_credentials = E-mail and password don’t match.
console-error-wrong_csrf_token = The page was too old. Please open it again.
console-error-wrong_factor = This code is wrong or has been used already. Wait for the next one.
console-error-agent-email = Please give a complete e-mail address.
console-error-agent-name = Please give a name.
console-error-agent-language = Please choose a language.
console-error-agent-languages = Please choose at least one language.
console-error-agent-capacity = Please give a sensible number of conversations.

## Applications

console-applications-none = No applications are waiting for a decision.
console-application-state = State
console-application-due = Decide by
console-name = Name
console-vat-number = VAT number
console-vat-checked = form and check digits are right
console-old-email = Old e-mail address
console-document = Document
console-decide = Decide
console-approve = Approve …
# $name (string)
# $email (string)
console-approve-sure = The account of { $name } will be opened, and the link for the password goes to { $email }.
console-approve-go = Approve and open the account
console-reject = Decline
console-reject-note = Explanation for the applicant, in their language (optional)
console-reject-go = Decline the application
console-history = History
# Said once, after the decision.
# $name (string)
console-approved = The application of { $name } is approved.
# $name (string)
console-rejected = The application of { $name } is declined.

## On the customer's behalf

console-actions = On the customer’s behalf
# $model (string)
console-action-product = Complete details: { $model }
console-action-mail = Send the link for the password again
# $name (string)
# $email (string)
console-action-mail-sure = { $name } will get a mail with a new link for the password, at { $email }.
console-action-sign-up = Sign up for a CPS tier
console-action-sign-up-text = With a bank transfer, you place the sign-up here and the customer gets the invoice by mail. A card can only be entered by the customer: we send them a link to their order.
console-action-method-bank_transfer = You place the order now.
console-action-method-card = The customer gets a message with the link and orders on the site.
# $name (string)
console-action-card-sure = { $name } will get this message. Nothing is ordered until they have entered the card and confirmed the order.
console-action-card-go = Send the link
# $version (string)
console-action-accepted = For a bank transfer: the customer has accepted the CPS Terms & Conditions (version { $version })
# $name (string)
console-action-sure = This will be carried out for { $name }. Please check it once more.
console-action-check = Check
console-action-go = Carry out
console-action-back = Change
console-missing-tier = Please choose a tier that is open to the customer.
console-error-nothing_to_order = No tier can be ordered for this customer at the moment.
console-card-link-sent = The link is in the conversation. The customer can now enter the card and confirm the order.
console-action-migrate = Move the products of the earlier account
# $count (int)
console-action-migrate-ready = { $count ->
    [one] { $count } product of the customer’s earlier CPS account will be moved to the new account.
   *[other] { $count } products of the customer’s earlier CPS account will be moved to the new account.
}
# $migrated (int)
console-migrated = { $migrated ->
    [one] { $migrated } product has been moved to the customer’s new account.
   *[other] { $migrated } products have been moved to the customer’s new account.
}
# Some of them have a serial number that another account holds.
# $migrated (int)
# $in_review (int)
console-migrated-review = { $migrated ->
    [one] { $migrated } product has been moved to the customer’s new account.
   *[other] { $migrated } products have been moved to the customer’s new account.
} Serial numbers that are registered in another account too, and have to be checked: { $in_review }.
console-migration-nothing_to_migrate = There are no products to move in the customer’s earlier CPS account.
console-migration-already_migrated = The products of the customer’s earlier CPS account have been moved already.
console-migration-no_old_email = The customer’s old CPS e-mail address wasn’t given, so there is nothing to move. The products have to be registered again.
# Said once, after it was done.
# $email (string)
console-mail-sent = The mail with the link is on its way to { $email }.
# $tier (enum:tier)
# $number (string)
console-signed-up = Signed up: { $tier_name }, membership number { $number }.
# $model (string)
# $points (int)
console-product-tick = { $points ->
    [one] { $model } now has the green tick: { $points } point.
   *[other] { $model } now has the green tick: { $points } points.
}
# $model (string)
# $missing (list:enum:detail)
console-product-missing = { $model } is saved. For the green tick it still lacks: { $missing }.

## Team

console-agent-name = Name
console-agent-name-hint = Customers see this name.
console-agent-role = Role
console-agent-language = Language of the console
console-agent-languages = Languages for answering
console-agent-capacity = Conversations at a time, at most
console-agent-no-access = no access
console-agent-invited = has not set a password yet
console-agent-out = not available
console-agent-add = Add somebody
console-agent-add-go = Add
console-agent-access = Access
console-agent-invite-text = A new link ends the old password, the connected authenticator app and every log-in.
console-agent-invite = Make a new link
console-agent-disable = Take access away
console-agent-enable = Give access back
# $name (string)
# $until (datetime)
console-agent-link = Give this link to { $name }. It sets the password once, until { $until }, and is not shown again.
# $name (string)
console-agent-saved = { $name } is saved.
# $name (string)
console-agent-disabled = { $name } no longer has access.
# $name (string)
console-agent-enabled = { $name } has access again.

## Misunderstood messages

console-misunderstood = Misunderstood?
console-misunderstood-topic = What did the customer mean?
console-misunderstood-unknown = I’m not sure
console-misunderstood-go = Add to the teaching list
console-misunderstood-noted = On the teaching list
# $topic (message)
console-misunderstood-as = On the teaching list: { $topic }
console-error-nothing_to_learn = There is nothing to learn from this message: it isn’t the customer’s own words.
console-error-unknown_topic = There is no such topic.
