# The page's own words: its buttons, fields and notices. What the conversation says stands in the other files.
# title: what the browser's history shows; it must not tell what the page is about.

page-title = Información
page-language = Español
page-choose = Continuar en español
page-languages = Idiomas

## The bar

page-exit = Salir rápido
page-back = Atrás
page-help = Ayuda
page-menu = Menú
page-person = Persona
page-ways = Otras acciones

## The box for anything, and going on from another phone

page-say = Preguntar o escribir algo
page-say-hint = Escriba con sus palabras.
page-say-send = Enviar
page-resume = Ya tengo un número de registro
page-resume-reference = Número de registro
page-resume-pin = PIN

## Fields

page-send = Continuar
page-optional = (puede dejarlo vacío)
page-skip = Saltar
page-day = Día
page-month = Mes
page-year = Año
page-choose-one = Elija una opción

## Notices

page-keep = Anótelo en papel ahora. No se mostrará otra vez.
page-offline = Sin conexión. Sus respuestas siguen aquí. Las enviamos en cuanto vuelva la señal.
page-sending = Enviando…
page-closed = Por su seguridad, esta página se cerró. Elija su idioma. Si ya tiene un número de registro y un PIN, puede seguir donde se quedó.
page-cookies = Este navegador no guarda cookies, y sin ellas la página no puede seguir. Permita las cookies de esta página o pruebe con otro navegador.
# A screen that nobody touches shows this and nothing else.
page-rest = Pantalla en pausa
page-go-on = Seguir

## The receipt

page-receipt-link = Ver el comprobante para imprimir
page-receipt-title = Comprobante
page-receipt-number = Número de registro
page-receipt-code = Código QR con el número de registro
page-receipt-print = Imprimir
page-receipt-back = Volver

## Months

page-month-1 = enero
page-month-2 = febrero
page-month-3 = marzo
page-month-4 = abril
page-month-5 = mayo
page-month-6 = junio
page-month-7 = julio
page-month-8 = agosto
page-month-9 = septiembre
page-month-10 = octubre
page-month-11 = noviembre
page-month-12 = diciembre

# Where the quick exit leads: something that anybody could be looking at.
page-neutral = https://www.bbc.com/weather
