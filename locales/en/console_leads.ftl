### Pages of the console for team leads: the team's own replies, and which replies wait for approval.

## The team's own replies

answers-heading = Your team’s replies
# Link from the library, for leads.
answers-manage = Write and change replies
answers-new = Write a reply
answers-edit = Change a reply
answers-none = Your team hasn’t written any replies yet.
# The languages follow.
answers-gaps = Incomplete in:
answers-complete = complete
# $by (string)
# $at (datetime)
answers-changed = Last changed by { $by }, { $at }
answers-name = Name
answers-name-hint = Only your team sees it.
answers-variables = Variables
answers-variables-hint = Values that differ from customer to customer, such as a name or a date.
# $number (int)
answers-variable = Variable { $number }
answers-kind = Kind of value
answers-kind-string = text
answers-kind-url = web address
answers-kind-int = whole number
answers-kind-number = number
answers-kind-money = amount of money
answers-kind-date = date
answers-kind-datetime = date and time
answers-kind-country = country
answers-kind-enum_tier = CPS tier
answers-kind-enum_detail = product detail
answers-kind-enum_payment_method = payment method
answers-more = More variables
answers-texts = Texts
answers-texts-hint = Where a value belongs, write its variable in curly brackets, for example {"{"}name{"}"}.
answers-preview = This is how it reads:
answers-show = Preview
# Ticked, a reply may be saved although a language or a variable is missing.
answers-incomplete = Save it with these gaps
answers-remove = Remove this reply
# $name (string)
answers-remove-sure = { $name } will disappear from the library. What has been sent to customers stays as it is.
# Said once, after it was done.
# $name (string)
answers-saved = { $name } is saved.
# $name (string)
answers-removed = { $name } is removed.
answers-missing-name = Please give the reply a name.
# $name (string)
answers-name-taken = There is already a reply called { $name }.
answers-missing-text = Please write the text in at least one language.
# $name (string)
answers-bad-variable = { $name } can’t be the name of a variable. Use small letters a–z, digits and underscores, and start with a letter.
# $name (string)
answers-double-variable = { $name } is in the list twice.
# $language (enum:language)
# $names (list:string)
answers-unknown-variable = { $language_name }: there is no variable called { $names }. Add it to the list or correct the text.
# $language (enum:language)
answers-lacks-language = { $language_name }: the text is missing.
# $language (enum:language)
# $name (string)
answers-lacks-variable = { $language_name }: the text doesn’t use { $name }.

## Which replies wait for approval

approval_rules-heading = Approval rules
approval_rules-about = These replies of the assistant are sent only after somebody on the team has approved them. Where several rules fit, the most specific one applies.
approval_rules-none = No replies have to wait for approval.
approval_rules-every-topic = All topics
approval_rules-every-language = all languages
# What becomes of a reply when the wait is over.
late-send = the reply is sent
late-queue = a person answers
# $minutes (int)
# $late (enum:late)
approval_rules-then = Waits for up to { $minutes } min. After that: { $late_name }.
approval_rules-remove = Remove the rule
approval_rules-add = Add or change a rule
approval_rules-minutes = Longest wait, in minutes
# $minutes (int)
approval_rules-minutes-hint = If you leave it empty: { $minutes } min.
approval_rules-late = If nobody decides in time
# $late (enum:late)
approval_rules-late-usual = as usual: { $late_name }
approval_rules-add-go = Save the rule
# Said once, after it was done.
approval_rules-saved = The rule is saved.
approval_rules-removed = The rule is removed. Replies that are waiting already go on waiting.
approval_rules-no-topic = Please choose a topic.
# $max (int)
approval_rules-bad-minutes = Please give whole minutes, at most { $max }.
