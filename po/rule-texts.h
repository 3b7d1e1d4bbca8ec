/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written by build-aux/make-rule-texts.py from data/rules: do not change it here. */
#error "This is for xgettext, never for a compiler."

/* Translators: the set of rules “article”, title: what was found */
N_("Rules of the article")

/* Translators: the set of rules “article”, label: a short name, on a tag */
N_("Article")

/* Translators: the set of rules “article”, notice */
N_("These rules come from one general article about back pain when walking. It was translated by a machine and contradicts itself in places; where a sentence can be read in several ways, the reading is said. It is not medical advice.")

/* Translators: rule worse-after-medicine (article), level emergency, title: what was found */
N_("Pain that grew after a medicine")

/* Translators: rule worse-after-medicine (article), level emergency, summary: when the rule is met */
N_("Pain was recorded as worse after a medicine was taken against it.")

/* Translators: rule worse-after-medicine (article), level emergency, because: {moment} becomes “Sunday 22 November, 18:40”; {medicine} becomes a medicine’s name, or “the medicine” */
/* xgettext:python-brace-format */
N_("On {moment} you recorded that the pain had grown after {medicine}.")

/* Translators: rule worse-after-medicine (article), level emergency, because */
N_("The article says to call an ambulance immediately when pain does not pass after rest and medicine but only grows.")

/* Translators: rule worse-after-medicine (article), level emergency, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("if the pain does not pass, but only intensifies - immediately call an ambulance.")

/* Translators: rule worse-after-medicine (article), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("First aid")

/* Translators: rule worse-after-medicine (article), level emergency, assumption: how the source was read */
N_("A medicine taken is enough, whether rest came before it or not. “Worse” is what you recorded; it is never worked out from ratings.")

/* Translators: rule worse-at-rest (article), level urgent, title: what was found */
N_("Pain that grows at rest")

/* Translators: rule worse-at-rest (article), level urgent, summary: when the rule is met */
N_("Pain was recorded as growing while resting, or as stronger at rest than on the move.")

/* Translators: rule worse-at-rest (article), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("On {moment} you recorded pain that grew while resting, or was stronger at rest than on the move.")

/* Translators: rule worse-at-rest (article), level urgent, because: {minutes} becomes “25 min” */
/* xgettext:python-brace-format */
N_("It was worse {minutes} after the rest began.")

/* Translators: rule worse-at-rest (article), level urgent, because */
N_("The article says a doctor must be contacted immediately.")

/* Translators: rule worse-at-rest (article), level urgent, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("If pain at rest is increased, the doctor is immediately consulted to reduce the risk of death.")

/* Translators: rule worse-at-rest (article), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("First aid")

/* Translators: rule worse-at-rest (article), level urgent, action: what to do */
N_("Get medical help now, do not wait.")

/* Translators: rule worse-at-rest (article), level urgent, assumption: how the source was read */
N_("The sentence can mean “worse after lying down” or “worse at rest than on the move”; either is enough.")

/* Translators: rule pain-over-3-days (article), level urgent, title: what was found */
N_("Pain over more than 3 days")

/* Translators: rule pain-over-3-days (article), level urgent, summary: when the rule is met */
N_("Pain was recorded over more than 72 hours, with at most one day without an entry in between.")

/* Translators: rule pain-over-3-days (article), level urgent, because: {from} becomes “Sunday 22 November, 18:40”; {to} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("You recorded pain from {from} to {to}.")

/* Translators: rule pain-over-3-days (article), level urgent, because: {hours} becomes “118 hours” */
/* xgettext:python-brace-format */
N_("That is {hours}.")

/* Translators: rule pain-over-3-days (article), level urgent, because */
N_("The article lists pain over more than 3 days under “When is urgent medical help needed?”.")

/* Translators: rule pain-over-3-days (article), level urgent, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("pain syndrome worried for longer than 3 days")

/* Translators: rule pain-over-3-days (article), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("When is urgent medical help needed?")

/* Translators: rule pain-over-3-days (article), level urgent, note: said below */
N_("Many health services use a longer period if there are no warning signs; ask yours.")

/* Translators: rule pain-over-3-days (article), level urgent, assumption: how the source was read */
N_("“3 days” is read as 72 hours, and pain that comes and goes counts. Where only dates are known, it is the 4th calendar day.")

/* Translators: rule no-relief-from-medicine (article), level urgent, title: what was found */
N_("Pain that a medicine did not relieve")

/* Translators: rule no-relief-from-medicine (article), level urgent, summary: when the rule is met */
N_("A medicine was taken, and an hour or more later the pain was the same or worse.")

/* Translators: rule no-relief-from-medicine (article), level urgent, because: {medicine} becomes a medicine’s name, or “the medicine” */
/* xgettext:python-brace-format */
N_("You took {medicine}, and the pain afterwards was the same or worse.")

/* Translators: rule no-relief-from-medicine (article), level urgent, because: {minutes} becomes “25 min” */
/* xgettext:python-brace-format */
N_("That was {minutes} later.")

/* Translators: rule no-relief-from-medicine (article), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule no-relief-from-medicine (article), level urgent, because */
N_("The article lists pain that does not pass after a medicine under “When is urgent medical help needed?”.")

/* Translators: rule no-relief-from-medicine (article), level urgent, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("soreness does not pass after taking analgesics and antispasmodics")

/* Translators: rule no-relief-from-medicine (article), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("When is urgent medical help needed?")

/* Translators: rule no-relief-from-medicine (article), level urgent, assumption: how the source was read */
N_("One medicine of any kind is enough. The article names no time; the hour it uses elsewhere is taken.")

/* Translators: rule leg-or-foot-pain (article), level urgent, title: what was found */
N_("Pain in the back and in the lower leg or foot")

/* Translators: rule leg-or-foot-pain (article), level urgent, summary: when the rule is met */
N_("Back pain was recorded together with pain in the lower leg, the foot or the whole leg.")

/* Translators: rule leg-or-foot-pain (article), level urgent, because: {regions} becomes “left lower leg, left foot” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with pain in: {regions}.")

/* Translators: rule leg-or-foot-pain (article), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule leg-or-foot-pain (article), level urgent, because */
N_("The article lists this under “When is urgent medical help needed?”.")

/* Translators: rule leg-or-foot-pain (article), level urgent, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("back pain is combined with pain in the lower leg and feet")

/* Translators: rule leg-or-foot-pain (article), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("When is urgent medical help needed?")

/* Translators: rule leg-or-foot-pain (article), level urgent, assumption: how the source was read */
N_("The lower leg or the foot is enough. Ending of the pain does not switch this off: it stays until a later entry says no, an examination is recorded, or 72 hours have passed.")

/* Translators: rule numbness-with-pain (article), level urgent, title: what was found */
N_("Numbness together with back pain")

/* Translators: rule numbness-with-pain (article), level urgent, summary: when the rule is met */
N_("Back pain was recorded together with numbness in the buttock, thigh, groin or leg.")

/* Translators: rule numbness-with-pain (article), level urgent, because: {regions} becomes “left lower leg, left foot” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with numbness in: {regions}.")

/* Translators: rule numbness-with-pain (article), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule numbness-with-pain (article), level urgent, because */
N_("The article lists this under “When is urgent medical help needed?”.")

/* Translators: rule numbness-with-pain (article), level urgent, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("when there is pain, there is numbness in the buttocks, thighs, inguinal region, lower limbs.")

/* Translators: rule numbness-with-pain (article), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("When is urgent medical help needed?")

/* Translators: rule numbness-with-pain (article), level urgent, assumption: how the source was read */
N_("Any one of the places is enough. Ending of the pain does not switch this off: it stays until a later entry says no, an examination is recorded, or 72 hours have passed.")

/* Translators: rule unbearable-pain (article), level urgent, title: what was found */
N_("Intolerable pain")

/* Translators: rule unbearable-pain (article), level urgent, summary: when the rule is met */
N_("Pain was rated 9 or 10 of 10, or made walking impossible.")

/* Translators: rule unbearable-pain (article), level urgent, because: {pain} becomes “9” */
/* xgettext:python-brace-format */
N_("You rated the pain {pain} of 10.")

/* Translators: rule unbearable-pain (article), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded: {signs}.")

/* Translators: rule unbearable-pain (article), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule unbearable-pain (article), level urgent, because */
N_("The article says to see a doctor without delay when pain becomes intolerable.")

/* Translators: rule unbearable-pain (article), level urgent, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("there always comes a time when painful sensations become intolerable. I have to go to the doctor without delay.")

/* Translators: rule unbearable-pain (article), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("What it is")

/* Translators: rule unbearable-pain (article), level urgent, assumption: how the source was read */
N_("The article gives no number; “intolerable” is read as 9 or 10 of 10, or being unable to walk.")

/* Translators: rule no-relief-within-hour (article), level doctor, title: what was found */
N_("Pain not gone an hour after first aid, or worse")

/* Translators: rule no-relief-within-hour (article), level doctor, summary: when the rule is met */
N_("An hour after first aid began the pain was still there, or it grew after first aid.")

/* Translators: rule no-relief-within-hour (article), level doctor, because: {begun} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("First aid began: {begun}.")

/* Translators: rule no-relief-within-hour (article), level doctor, because */
N_("The pain was not gone within the hour, or it grew.")

/* Translators: rule no-relief-within-hour (article), level doctor, because: {results} becomes “same, worse” */
/* xgettext:python-brace-format */
N_("Recorded afterwards: {results}.")

/* Translators: rule no-relief-within-hour (article), level doctor, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule no-relief-within-hour (article), level doctor, because */
N_("The article says to consult a doctor if the pain is not gone within an hour.")

/* Translators: rule no-relief-within-hour (article), level doctor, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("If the pain does not disappear within an hour, consult a doctor.")

/* Translators: rule no-relief-within-hour (article), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("How to get rid of the pain?")

/* Translators: rule no-relief-within-hour (article), level doctor, assumption: how the source was read */
N_("The hour runs from the first thing you did against the pain.")

/* Translators: rule secondary-pattern (article), level doctor, title: what was found */
N_("Pain that did not pass after rest or medicine")

/* Translators: rule secondary-pattern (article), level doctor, summary: when the rule is met */
N_("Over the last 14 days, the pain behaved like what the article calls “secondary”: constant, or not passing after rest or medicine.")

/* Translators: rule secondary-pattern (article), level doctor, because */
N_("In the last 14 days the pain behaved like what the article calls “secondary”: it was constant, or it did not pass after rest or medicine.")

/* Translators: rule secondary-pattern (article), level doctor, because: {results} becomes “same, worse” */
/* xgettext:python-brace-format */
N_("Recorded afterwards: {results}.")

/* Translators: rule secondary-pattern (article), level doctor, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule secondary-pattern (article), level doctor, because */
N_("The article says not to wait with an examination.")

/* Translators: rule secondary-pattern (article), level doctor, because */
N_("This is not a diagnosis.")

/* Translators: rule secondary-pattern (article), level doctor, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("In this case, the back hurts constantly. It's not worth the wait here. As soon as possible to pass the examination.")

/* Translators: rule secondary-pattern (article), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Classification of pain")

/* Translators: rule secondary-pattern (article), level doctor, assumption: how the source was read */
N_("The article describes “secondary” pain in three ways that do not agree; only how the pain behaved is used. A short rest is read as 30 minutes.")

/* Translators: rule stiffness-for-days (article), level doctor, title: what was found */
N_("A stiff, tired or numb back on several days")

/* Translators: rule stiffness-for-days (article), level doctor, summary: when the rule is met */
N_("On 3 days or more: hard to turn or bend, tired back muscles, a numb back, or discomfort after sitting.")

/* Translators: rule stiffness-for-days (article), level doctor, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded: {signs}.")

/* Translators: rule stiffness-for-days (article), level doctor, because: {regions} becomes “left lower leg, left foot” */
/* xgettext:python-brace-format */
N_("You recorded numbness in: {regions}.")

/* Translators: rule stiffness-for-days (article), level doctor, because: {dates} becomes “20 Nov, 21 Nov” */
/* xgettext:python-brace-format */
N_("Days: {dates}.")

/* Translators: rule stiffness-for-days (article), level doctor, because */
N_("The article says to go to the doctor if this continues for at least a few days.")

/* Translators: rule stiffness-for-days (article), level doctor, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("If all this continues for at least a few days, you need to go to the doctor.")

/* Translators: rule stiffness-for-days (article), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Causes of lumbar pain")

/* Translators: rule stiffness-for-days (article), level doctor, assumption: how the source was read */
N_("“A few days” is read as 3, “all this” as any one of the complaints. One day between without an answer is bridged.")

/* Translators: rule frequent-walking-pain (article), level doctor, title: what was found */
N_("Walking-related pain on 3 days of the last 7")

/* Translators: rule frequent-walking-pain (article), level doctor, summary: when the rule is met */
N_("Pain when walking, or after it, on at least 3 days within 7.")

/* Translators: rule frequent-walking-pain (article), level doctor, because: {dates} becomes “20 Nov, 21 Nov” */
/* xgettext:python-brace-format */
N_("You recorded pain when walking, or after it, on {dates}.")

/* Translators: rule frequent-walking-pain (article), level doctor, because */
N_("The article says to visit a specialist when back pain on walking is frequent.")

/* Translators: rule frequent-walking-pain (article), level doctor, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("if frequent back pains occur while walking, do not self-medicate, but visit a specialist.")

/* Translators: rule frequent-walking-pain (article), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Treatment")

/* Translators: rule frequent-walking-pain (article), level doctor, assumption: how the source was read */
N_("The article does not say what “frequent” is; 3 days within 7 is our reading.")

/* Translators: rule organ-symptoms (article), level doctor, title: what was found */
N_("Back pain with signs from elsewhere in the body")

/* Translators: rule organ-symptoms (article), level doctor, summary: when the rule is met */
N_("Back pain was recorded with fever, or with signs from the urine, stool, belly or heart.")

/* Translators: rule organ-symptoms (article), level doctor, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule organ-symptoms (article), level doctor, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule organ-symptoms (article), level doctor, because */
N_("The article says such pain should be checked with the doctors who know about these parts of the body.")

/* Translators: rule organ-symptoms (article), level doctor, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("It is recommended to consult a gastroenterologist, a nephrologist, a female gynecologist, and a male urologist-andrologist")

/* Translators: rule organ-symptoms (article), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Actions with pain syndrome")

/* Translators: rule organ-symptoms (article), level doctor, note: said below */
N_("The article suggests asking about: a doctor for stomach and bowel (gastroenterologist) or for the kidneys (nephrologist); for women also a gynecologist, for men also a urologist-andrologist.")

/* Translators: rule organ-symptoms (article), level doctor, assumption: how the source was read */
N_("One of these signs together with back pain is enough. The article names no urgency here.")

/* Translators: rule leg-nerve-symptoms (article), level doctor, title: what was found */
N_("Back pain with weak or changed legs")

/* Translators: rule leg-nerve-symptoms (article), level doctor, summary: when the rule is met */
N_("Back pain was recorded with weak legs, legs like cotton wool or wood, having to stop when walking, or a changed way of walking.")

/* Translators: rule leg-nerve-symptoms (article), level doctor, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule leg-nerve-symptoms (article), level doctor, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule leg-nerve-symptoms (article), level doctor, because */
N_("The article warns that causes left untreated can lead to paralysis of the legs; see a doctor.")

/* Translators: rule leg-nerve-symptoms (article), level doctor, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("The absence of their timely treatment leads to partial or complete paralysis of the lower extremities.")

/* Translators: rule leg-nerve-symptoms (article), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Why there is pain in the lower back when walking")

/* Translators: rule leg-nerve-symptoms (article), level doctor, assumption: how the source was read */
N_("The article names a consequence, but no threshold; one of these signs together with back pain is enough.")

/* Translators: rule pain-after-injury (article), level doctor, title: what was found */
N_("Back pain after a fall, blow or accident")

/* Translators: rule pain-after-injury (article), level doctor, summary: when the rule is met */
N_("Back pain was recorded after a fall, a blow or an accident.")

/* Translators: rule pain-after-injury (article), level doctor, because: {triggers} becomes a list, “fall, lifting” */
/* xgettext:python-brace-format */
N_("You recorded back pain after: {triggers}.")

/* Translators: rule pain-after-injury (article), level doctor, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule pain-after-injury (article), level doctor, because */
N_("The article counts injury among the causes that should be examined as soon as possible.")

/* Translators: rule pain-after-injury (article), level doctor, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("The reason - mechanical damage to tissues or muscles")

/* Translators: rule pain-after-injury (article), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Classification of pain")

/* Translators: rule first-aid-now (article), level self-care, title: what was found */
N_("Pain now, no first aid recorded")

/* Translators: rule first-aid-now (article), level self-care, summary: when the rule is met */
N_("The latest entry, at most 24 hours old, has pain that is still there and nothing that was done against it.")

/* Translators: rule first-aid-now (article), level self-care, because */
N_("Your latest entry has pain, and no first aid is recorded in it.")

/* Translators: rule first-aid-now (article), level self-care, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("It is from {moment}.")

/* Translators: rule first-aid-now (article), level self-care, because */
N_("The article begins with rest: sit down, or better lie down and relax.")

/* Translators: rule first-aid-now (article), level self-care, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("sit down, and better lie down and relax")

/* Translators: rule first-aid-now (article), level self-care, section: where it stands in the source; also shown in quotation marks */
N_("First aid")

/* Translators: rule first-aid-now (article), level self-care, action: what to do */
N_("The article suggests first aid: sit down, or better lie down and relax.")

/* Translators: rule ache-on-long-walk (article), level self-care, title: what was found */
N_("Pain on a long walk")

/* Translators: rule ache-on-long-walk (article), level self-care, summary: when the rule is met */
N_("Pain was recorded on a long walk (30 minutes, unless you chose another length), or after it, in the last 72 hours.")

/* Translators: rule ache-on-long-walk (article), level self-care, because: {minutes} becomes “25 min” */
/* xgettext:python-brace-format */
N_("You recorded pain on a walk of {minutes}, or after it.")

/* Translators: rule ache-on-long-walk (article), level self-care, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule ache-on-long-walk (article), level self-care, because */
N_("The article calls pain on a long walk a signal that needs close attention.")

/* Translators: rule ache-on-long-walk (article), level self-care, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("If, with long walking, the lower back aches, this is an alarm signal, which requires close attention.")

/* Translators: rule ache-on-long-walk (article), level self-care, section: where it stands in the source; also shown in quotation marks */
N_("When is urgent medical help needed?")

/* Translators: rule ache-on-long-walk (article), level self-care, action: what to do */
N_("The article suggests close attention: keep recording your walks.")

/* Translators: rule ache-on-long-walk (article), level self-care, note: said below */
N_("The article describes a test: when the pain comes, sit down or take off your shoes, and record whether the pain passes.")

/* Translators: rule ache-on-long-walk (article), level self-care, assumption: how the source was read */
N_("The article does not say what a long walk is; 30 minutes is our reading, and you can change it.")

/* Translators: rule cold-too-long (article), level self-care, title: what was found */
N_("Cold for more than 10 minutes")

/* Translators: rule cold-too-long (article), level self-care, summary: when the rule is met */
N_("Cold was applied for more than 10 minutes.")

/* Translators: rule cold-too-long (article), level self-care, because: {minutes} becomes “25 min” */
/* xgettext:python-brace-format */
N_("You recorded cold for {minutes}.")

/* Translators: rule cold-too-long (article), level self-care, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule cold-too-long (article), level self-care, because */
N_("The article's limit is 10 minutes.")

/* Translators: rule cold-too-long (article), level self-care, quote: the source's own sentence, word for word and as odd as it is; a translation is marked as one */
N_("Do not apply cold for more than ten minutes, or, on the contrary, warm the lower back by wrapping it.")

/* Translators: rule cold-too-long (article), level self-care, section: where it stands in the source; also shown in quotation marks */
N_("How to get rid of the pain?")

/* Translators: rule cold-too-long (article), level self-care, action: what to do */
N_("The article suggests cold for no more than 10 minutes.")

/* Translators: the set of rules “guidance”, title: what was found */
N_("Rules of public guidance")

/* Translators: the set of rules “guidance”, label: a short name, on a tag */
N_("Public guidance")

/* Translators: the set of rules “guidance”, notice */
N_("Recognised guidance, not from the article. The sources were read in excerpts; a clinician has to check each rule against the live page before a public release. Emergency numbers and services differ by country. It is not medical advice.")

/* Translators: rule g-saddle-numbness (guidance), level emergency, title: what was found */
N_("Numbness between the legs")

/* Translators: rule g-saddle-numbness (guidance), level emergency, summary: when the rule is met */
N_("Numbness in the buttock, groin, genitals, between the legs or on the inner thigh, with pain or without.")

/* Translators: rule g-saddle-numbness (guidance), level emergency, because: {regions} becomes “left lower leg, left foot” */
/* xgettext:python-brace-format */
N_("You recorded numbness in: {regions}.")

/* Translators: rule g-saddle-numbness (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-saddle-numbness (guidance), level emergency, because */
N_("Public guidance says this needs emergency help.")

/* Translators: rule g-saddle-numbness (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to call an ambulance or go to emergency care; also GIRFT and BACKES")

/* Translators: rule g-saddle-numbness (guidance), level emergency, assumption: how the source was read */
N_("Any one of the places is enough, with back pain or without. Ending of the pain does not switch this off: it stays until a later entry says no, an examination is recorded, or 72 hours have passed.")

/* Translators: rule g-bladder-bowel-sexual (guidance), level emergency, title: what was found */
N_("Bladder, bowel or sexual changes")

/* Translators: rule g-bladder-bowel-sexual (guidance), level emergency, summary: when the rule is met */
N_("New trouble passing or holding urine, loss of control or feeling of bladder or bowel, or a sexual change, with back pain or without.")

/* Translators: rule g-bladder-bowel-sexual (guidance), level emergency, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded: {signs}.")

/* Translators: rule g-bladder-bowel-sexual (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-bladder-bowel-sexual (guidance), level emergency, because */
N_("Public guidance says this needs emergency help.")

/* Translators: rule g-bladder-bowel-sexual (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to call an ambulance or go to emergency care; also GIRFT and LOTH")

/* Translators: rule g-bladder-bowel-sexual (guidance), level emergency, assumption: how the source was read */
N_("One of these is enough, with back pain or without. Ending of the pain does not switch this off: it stays until a later entry says no, an examination is recorded, or 72 hours have passed.")

/* Translators: rule g-both-legs (guidance), level emergency, title: what was found */
N_("Both legs affected")

/* Translators: rule g-both-legs (guidance), level emergency, summary: when the rule is met */
N_("Pain, tingling, weakness or numbness in both legs, with back pain or without.")

/* Translators: rule g-both-legs (guidance), level emergency, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded: {signs}.")

/* Translators: rule g-both-legs (guidance), level emergency, because: {regions} becomes “left lower leg, left foot” */
/* xgettext:python-brace-format */
N_("You marked on the left and on the right: {regions}.")

/* Translators: rule g-both-legs (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-both-legs (guidance), level emergency, because */
N_("Public guidance says this needs emergency help.")

/* Translators: rule g-both-legs (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to call an ambulance or go to emergency care; also LOTH")

/* Translators: rule g-both-legs (guidance), level emergency, assumption: how the source was read */
N_("A left and a right region of the legs in one entry count as both legs. Ending of the pain does not switch this off: it stays until a later entry says no, an examination is recorded, or 72 hours have passed.")

/* Translators: rule g-serious-accident (guidance), level emergency, title: what was found */
N_("Back pain after a serious accident")

/* Translators: rule g-serious-accident (guidance), level emergency, summary: when the rule is met */
N_("Back pain began after a serious accident.")

/* Translators: rule g-serious-accident (guidance), level emergency, because: {triggers} becomes a list, “fall, lifting” */
/* xgettext:python-brace-format */
N_("You recorded back pain after: {triggers}.")

/* Translators: rule g-serious-accident (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-serious-accident (guidance), level emergency, because */
N_("Public guidance says this needs emergency help.")

/* Translators: rule g-serious-accident (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to call an ambulance or go to emergency care")

/* Translators: rule g-fragility-fracture (guidance), level emergency, title: what was found */
N_("Back pain after a fall or blow when bones may be weak")

/* Translators: rule g-fragility-fracture (guidance), level emergency, summary: when the rule is met */
N_("Back pain after a fall or blow, with weak bones, long-term steroids, or from 65 years on.")

/* Translators: rule g-fragility-fracture (guidance), level emergency, because: {triggers} becomes a list, “fall, lifting” */
/* xgettext:python-brace-format */
N_("You recorded back pain after: {triggers}.")

/* Translators: rule g-fragility-fracture (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-fragility-fracture (guidance), level emergency, because */
N_("Your profile says weak bones or long-term steroids, or an age of 65 or more.")

/* Translators: rule g-fragility-fracture (guidance), level emergency, because */
N_("Public guidance says this needs emergency help.")

/* Translators: rule g-fragility-fracture (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("Back pain advice of a health service: when to go to an emergency department; also GCARE and DOWNIE")

/* Translators: rule g-fragility-fracture (guidance), level emergency, assumption: how the source was read */
N_("The source says “older people”; 65 years is our reading.")

/* Translators: rule g-chest-pain (guidance), level emergency, title: what was found */
N_("Back pain with chest or heart pain")

/* Translators: rule g-chest-pain (guidance), level emergency, summary: when the rule is met */
N_("Back pain was recorded with chest or heart pain.")

/* Translators: rule g-chest-pain (guidance), level emergency, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-chest-pain (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-chest-pain (guidance), level emergency, because */
N_("Public guidance says this needs emergency help.")

/* Translators: rule g-chest-pain (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to call an ambulance or go to emergency care")

/* Translators: rule g-sudden-severe-collapse (guidance), level emergency, title: what was found */
N_("Sudden severe pain with faintness or pale, sweaty skin")

/* Translators: rule g-sudden-severe-collapse (guidance), level emergency, summary: when the rule is met */
N_("Pain of 7 or more that began suddenly, with faintness, pale and sweaty skin, a fast heartbeat, shortness of breath or belly pain.")

/* Translators: rule g-sudden-severe-collapse (guidance), level emergency, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-sudden-severe-collapse (guidance), level emergency, because: {pain} becomes “9” */
/* xgettext:python-brace-format */
N_("You rated the pain {pain} of 10.")

/* Translators: rule g-sudden-severe-collapse (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-sudden-severe-collapse (guidance), level emergency, because */
N_("Public guidance says this needs emergency help.")

/* Translators: rule g-sudden-severe-collapse (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("Public health pages of Northern Ireland and Australia: sudden severe pain, call an ambulance")

/* Translators: rule g-sudden-severe-collapse (guidance), level emergency, assumption: how the source was read */
N_("“Severe” is read as 7 or more of 10.")

/* Translators: rule g-sepsis-signs (guidance), level emergency, title: what was found */
N_("Confused or very sleepy, with fever or a sign in the urine")

/* Translators: rule g-sepsis-signs (guidance), level emergency, summary: when the rule is met */
N_("Back pain with being confused or very sleepy, together with fever, shivering or a sign in the urine.")

/* Translators: rule g-sepsis-signs (guidance), level emergency, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-sepsis-signs (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-sepsis-signs (guidance), level emergency, because */
N_("Public guidance says this needs emergency help.")

/* Translators: rule g-sepsis-signs (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on urinary and kidney trouble: when to call an ambulance")

/* Translators: rule g-cancer-neuro (guidance), level emergency, title: what was found */
N_("A history of cancer, back pain and a nerve sign")

/* Translators: rule g-cancer-neuro (guidance), level emergency, summary: when the rule is met */
N_("A history of cancer, and back pain with numbness, pain below the knee, weak or changed legs, or bladder or bowel changes.")

/* Translators: rule g-cancer-neuro (guidance), level emergency, because */
N_("Your profile says a history of cancer.")

/* Translators: rule g-cancer-neuro (guidance), level emergency, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-cancer-neuro (guidance), level emergency, because: {regions} becomes “left lower leg, left foot” */
/* xgettext:python-brace-format */
N_("Places you marked: {regions}.")

/* Translators: rule g-cancer-neuro (guidance), level emergency, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-cancer-neuro (guidance), level emergency, because */
N_("Public guidance says this needs help immediately.")

/* Translators: rule g-cancer-neuro (guidance), level emergency, section: where it stands in the source; also shown in quotation marks */
N_("NICE guideline on cancer and the spine (now NG234): contact immediately")

/* Translators: rule g-cancer-neuro (guidance), level emergency, assumption: how the source was read */
N_("One of these signs together with back pain is enough.")

/* Translators: rule g-leg-weakness (guidance), level urgent, title: what was found */
N_("Back pain with a weak leg or foot")

/* Translators: rule g-leg-weakness (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded with weakness in one leg, or a foot that drops.")

/* Translators: rule g-leg-weakness (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-leg-weakness (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-leg-weakness (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-leg-weakness (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("Health service referral advice: new weakness of a leg or foot")

/* Translators: rule g-fever (guidance), level urgent, title: what was found */
N_("Back pain with fever or shivering")

/* Translators: rule g-fever (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded with fever or shivering.")

/* Translators: rule g-fever (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-fever (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-fever (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-fever (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to get help on the same day; also LOTH and GCARE")

/* Translators: rule g-urinary (guidance), level urgent, title: what was found */
N_("Back pain with pain when passing urine, or blood in it")

/* Translators: rule g-urinary (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded with pain when passing urine, or blood in the urine.")

/* Translators: rule g-urinary (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-urinary (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-urinary (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-urinary (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on urinary and kidney trouble: when to get help on the same day")

/* Translators: rule g-cancer-history (guidance), level urgent, title: what was found */
N_("Back pain with a history of cancer")

/* Translators: rule g-cancer-history (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded, and the profile says a history of cancer.")

/* Translators: rule g-cancer-history (guidance), level urgent, because */
N_("You recorded back pain, and your profile says a history of cancer.")

/* Translators: rule g-cancer-history (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-cancer-history (guidance), level urgent, because */
N_("Public guidance says this should be looked at quickly.")

/* Translators: rule g-cancer-history (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NICE guideline on cancer and the spine (now NG234): contact within 24 hours; also GCARE")

/* Translators: rule g-weight-loss (guidance), level urgent, title: what was found */
N_("Back pain with unexplained weight loss")

/* Translators: rule g-weight-loss (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded with weight loss that has no known reason.")

/* Translators: rule g-weight-loss (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-weight-loss (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-weight-loss (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-weight-loss (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to get help on the same day; also NG12")

/* Translators: rule g-night-or-rest-pain (guidance), level urgent, title: what was found */
N_("Back pain that is worse at night or does not ease with rest")

/* Translators: rule g-night-or-rest-pain (guidance), level urgent, summary: when the rule is met */
N_("Back pain worse at night or at rest, worse after resting, or not helped by rest on 2 days within 7.")

/* Translators: rule g-night-or-rest-pain (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-night-or-rest-pain (guidance), level urgent, because: {results} becomes “same, worse” */
/* xgettext:python-brace-format */
N_("Recorded after rest: {results}.")

/* Translators: rule g-night-or-rest-pain (guidance), level urgent, because: {dates} becomes “20 Nov, 21 Nov” */
/* xgettext:python-brace-format */
N_("Days: {dates}.")

/* Translators: rule g-night-or-rest-pain (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-night-or-rest-pain (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to get help on the same day")

/* Translators: rule g-night-or-rest-pain (guidance), level urgent, assumption: how the source was read */
N_("“Not helped by rest” is read as the same or worse after 30 minutes or more, on 2 days within 7.")

/* Translators: rule g-upper-back (guidance), level urgent, title: what was found */
N_("Pain between the shoulder blades")

/* Translators: rule g-upper-back (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded that reaches the upper back, between the shoulder blades.")

/* Translators: rule g-upper-back (guidance), level urgent, because: {regions} becomes “left lower leg, left foot” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with pain in: {regions}.")

/* Translators: rule g-upper-back (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-upper-back (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-upper-back (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to get help on the same day")

/* Translators: rule g-cough-or-strain (guidance), level urgent, title: what was found */
N_("Back pain worse with coughing, sneezing or straining")

/* Translators: rule g-cough-or-strain (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded as set off by coughing, sneezing or straining.")

/* Translators: rule g-cough-or-strain (guidance), level urgent, because: {triggers} becomes a list, “fall, lifting” */
/* xgettext:python-brace-format */
N_("You recorded back pain with: {triggers}.")

/* Translators: rule g-cough-or-strain (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-cough-or-strain (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-cough-or-strain (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to get help on the same day; also CG75")

/* Translators: rule g-deformity-or-lump (guidance), level urgent, title: what was found */
N_("A lump, swelling or change of shape of the back")

/* Translators: rule g-deformity-or-lump (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded with a lump, a swelling or a change of shape.")

/* Translators: rule g-deformity-or-lump (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-deformity-or-lump (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-deformity-or-lump (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-deformity-or-lump (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain: when to get help on the same day")

/* Translators: rule g-leg-circulation (guidance), level urgent, title: what was found */
N_("Back pain with a suddenly cold, pale leg")

/* Translators: rule g-leg-circulation (guidance), level urgent, summary: when the rule is met */
N_("Back pain was recorded with a leg that is suddenly cold and pale.")

/* Translators: rule g-leg-circulation (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-leg-circulation (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-leg-circulation (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-leg-circulation (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on the circulation of the legs (an old copy): when to get urgent help")

/* Translators: rule g-metamizole (guidance), level urgent, title: what was found */
N_("Fever, shivering, a sore throat or mouth sores after a metamizole medicine")

/* Translators: rule g-metamizole (guidance), level urgent, summary: when the rule is met */
N_("Fever, shivering, a sore throat or sores in the mouth, and a medicine with metamizole in the 14 days before.")

/* Translators: rule g-metamizole (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded: {signs}.")

/* Translators: rule g-metamizole (guidance), level urgent, because: {medicine} becomes a medicine’s name, or “the medicine” */
/* xgettext:python-brace-format */
N_("The medicine you recorded: {medicine}.")

/* Translators: rule g-metamizole (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-metamizole (guidance), level urgent, because */
N_("Public guidance says to stop such a medicine and to get medical help immediately.")

/* Translators: rule g-metamizole (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("European Medicines Agency, 2024: medicines with metamizole")

/* Translators: rule g-metamizole (guidance), level urgent, action: what to do */
N_("Stop the medicine and get medical help now.")

/* Translators: rule g-metamizole (guidance), level urgent, assumption: how the source was read */
N_("The medicine is known by its name as you wrote it; names that are not on our list are missed. The 14 days are our reading.")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, title: what was found */
N_("Pregnancy with severe back pain or a warning sign")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, summary: when the rule is met */
N_("Pregnant, and back pain of 7 or more, or with bleeding, fever, pain when passing urine or regular tightenings.")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, because */
N_("Your profile says you are pregnant.")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, because: {pain} becomes “9” */
/* xgettext:python-brace-format */
N_("You rated the back pain {pain} of 10.")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, because */
N_("Public guidance says this should be looked at on the same day.")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, section: where it stands in the source; also shown in quotation marks */
N_("British pages on warning signs in pregnancy: when to call")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, note: said below */
N_("Heavy bleeding, or sharp belly pain that does not stop: call your local emergency number now.")

/* Translators: rule g-pregnancy-urgent (guidance), level urgent, assumption: how the source was read */
N_("“Severe” is read as 7 or more of 10.")

/* Translators: rule g-not-improving-weeks (guidance), level doctor, title: what was found */
N_("Pain over 3 weeks or more")

/* Translators: rule g-not-improving-weeks (guidance), level doctor, summary: when the rule is met */
N_("Days with pain that span 21 days or more, with no more than 7 days from one to the next.")

/* Translators: rule g-not-improving-weeks (guidance), level doctor, because: {from} becomes “Sunday 22 November, 18:40”; {to} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("You recorded pain from {from} to {to}.")

/* Translators: rule g-not-improving-weeks (guidance), level doctor, because */
N_("Public guidance says to see a doctor when back pain is not better after a few weeks.")

/* Translators: rule g-not-improving-weeks (guidance), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("NHS page on back pain, as a general practice prints it: not better after a few weeks")

/* Translators: rule g-not-improving-weeks (guidance), level doctor, assumption: how the source was read */
N_("The source says “a few weeks”; 21 days is our reading. Days in between without an entry are counted as part of the span.")

/* Translators: rule g-pulsating-abdomen (guidance), level doctor, title: what was found */
N_("Back pain with a pulsing feeling in the belly")

/* Translators: rule g-pulsating-abdomen (guidance), level doctor, summary: when the rule is met */
N_("Back pain was recorded with a pulsing feeling in the belly.")

/* Translators: rule g-pulsating-abdomen (guidance), level doctor, because: {signs} becomes a list of signs, “fever, shivering” */
/* xgettext:python-brace-format */
N_("You recorded back pain together with: {signs}.")

/* Translators: rule g-pulsating-abdomen (guidance), level doctor, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-pulsating-abdomen (guidance), level doctor, because */
N_("Public guidance says to see a doctor about this as soon as possible.")

/* Translators: rule g-pulsating-abdomen (guidance), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Public health pages of Northern Ireland and Australia: see a doctor as soon as possible")

/* Translators: rule g-pulsating-abdomen (guidance), level doctor, action: what to do */
N_("Arrange to see a doctor as soon as possible.")

/* Translators: rule g-pregnancy (guidance), level doctor, title: what was found */
N_("Back pain in pregnancy")

/* Translators: rule g-pregnancy (guidance), level doctor, summary: when the rule is met */
N_("Back pain was recorded, and the profile says pregnant.")

/* Translators: rule g-pregnancy (guidance), level doctor, because */
N_("You recorded back pain, and your profile says you are pregnant.")

/* Translators: rule g-pregnancy (guidance), level doctor, because: {moment} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("Last recorded: {moment}.")

/* Translators: rule g-pregnancy (guidance), level doctor, because */
N_("Public guidance says to talk to a doctor or midwife about it.")

/* Translators: rule g-pregnancy (guidance), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Back pain advice of a health service: pregnancy")

/* Translators: rule g-medicine-days (guidance), level doctor, title: what was found */
N_("Medicine over more than 14 days")

/* Translators: rule g-medicine-days (guidance), level doctor, summary: when the rule is met */
N_("Days with medicine in a run of more than 14 days, with at most one day without between them.")

/* Translators: rule g-medicine-days (guidance), level doctor, because: {medicine} becomes a medicine’s name, or “the medicine”; {from} becomes “Sunday 22 November, 18:40”; {to} becomes “Sunday 22 November, 18:40” */
/* xgettext:python-brace-format */
N_("You recorded taking {medicine} from {from} to {to}.")

/* Translators: rule g-medicine-days (guidance), level doctor, because */
N_("Public guidance says to ask a doctor or pharmacist when pain medicine is needed for more than two weeks.")

/* Translators: rule g-medicine-days (guidance), level doctor, section: where it stands in the source; also shown in quotation marks */
N_("Physiotherapy service advice on back pain: pain medicine over more than two weeks")

/* Translators: rule g-medicine-days (guidance), level doctor, assumption: how the source was read */
N_("Days in between without medicine are counted as part of the run.")
