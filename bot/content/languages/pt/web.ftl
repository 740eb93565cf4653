# The page's own words: its buttons, fields and notices. What the conversation says stands in the other files.
# title: what the browser's history shows; it must not tell what the page is about.

page-title = Informação
page-language = Português
page-choose = Continuar em português
page-languages = Idiomas

## The bar

page-exit = Sair rápido
page-back = Voltar
page-help = Ajuda
page-menu = Menu
page-person = Pessoa
page-ways = Outras ações

## The box for anything, and going on from another phone

page-say = Perguntar ou escrever algo
page-say-hint = Escreva com as suas palavras.
page-say-send = Enviar
page-resume = Já tenho um número de registro
page-resume-reference = Número de registro
page-resume-pin = PIN

## Fields

page-send = Continuar
page-optional = (pode deixar vazio)
page-skip = Pular
page-day = Dia
page-month = Mês
page-year = Ano
page-choose-one = Escolha uma opção

## Notices

page-keep = Anote no papel agora. Não será mostrado de novo.
page-offline = Sem conexão. As suas respostas continuam aqui. Enviamos assim que o sinal voltar.
page-sending = Enviando…
page-closed = Para a sua segurança, esta página foi fechada. Escolha o seu idioma. Se já tem um número de registro e um PIN, pode continuar de onde parou.
page-cookies = Este navegador não guarda cookies, e sem eles a página não pode continuar. Permita os cookies desta página ou tente outro navegador.
# A screen that nobody touches shows this and nothing else.
page-rest = Tela em pausa
page-go-on = Continuar

## The receipt

page-receipt-link = Ver o comprovante para imprimir
page-receipt-title = Comprovante
page-receipt-number = Número de registro
page-receipt-code = Código QR com o número de registro
page-receipt-print = Imprimir
page-receipt-back = Voltar

## Months

page-month-1 = janeiro
page-month-2 = fevereiro
page-month-3 = março
page-month-4 = abril
page-month-5 = maio
page-month-6 = junho
page-month-7 = julho
page-month-8 = agosto
page-month-9 = setembro
page-month-10 = outubro
page-month-11 = novembro
page-month-12 = dezembro

# Where the quick exit leads: something that anybody could be looking at.
page-neutral = https://www.bbc.com/weather
