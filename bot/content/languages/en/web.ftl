# The page's own words: its buttons, fields and notices. What the conversation says stands in the other files.
# title: what the browser's history shows; it must not tell what the page is about.

page-title = Information
page-language = English
page-choose = Continue in English
page-languages = Languages

## The bar

page-exit = Quick exit
page-back = Back
page-help = Help
page-menu = Menu
page-person = Person
page-ways = Other actions

## The box for anything, and going on from another phone

page-say = Ask or write anything
page-say-hint = Write in your own words.
page-say-send = Send
page-resume = I already have a registration number
page-resume-reference = Registration number
page-resume-pin = PIN

## Fields

page-send = Continue
page-optional = (you may leave this empty)
page-skip = Skip
page-day = Day
page-month = Month
page-year = Year
page-choose-one = Choose one

## Notices

page-keep = Write it down on paper now. It will not be shown again.
page-offline = No connection. Your answers are still here. We send them as soon as the signal is back.
page-sending = Sending…
page-closed = For your safety, this page was closed. Choose your language. If you already have a registration number and a PIN, you can go on where you stopped.
page-cookies = This browser does not keep cookies, and without them the page cannot go on. Allow cookies for this page or try another browser.
# A screen that nobody touches shows this and nothing else.
page-rest = The screen is paused
page-go-on = Go on

## The receipt

page-receipt-link = See the receipt to print
page-receipt-title = Receipt
page-receipt-number = Registration number
page-receipt-code = QR code with the registration number
page-receipt-print = Print
page-receipt-back = Go back

## Months

page-month-1 = January
page-month-2 = February
page-month-3 = March
page-month-4 = April
page-month-5 = May
page-month-6 = June
page-month-7 = July
page-month-8 = August
page-month-9 = September
page-month-10 = October
page-month-11 = November
page-month-12 = December

# Where the quick exit leads: something that anybody could be looking at.
page-neutral = https://www.bbc.com/weather
