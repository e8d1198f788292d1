import type { Remark } from '../conversation.ts';

/** Below the article about the new benefits. */
export const benefits: readonly Remark[] = [
  {
    by: 'magda-sowa',
    at: [6, '08:41'],
    text: 'Dopłata do dojazdów dotyczy tylko biletów okresowych, czy też jednorazowych? W Wartowie autobus 714 kursuje co dwie godziny i miesięczny mi się nie opłaca, a jednorazowe w skali miesiąca to i tak prawie 180 zł.',
    reactions: { question: 6, useful: 2 },
    replies: [
      {
        by: 'hanna-zieba',
        at: [6, '09:05'],
        text: 'Liczą się także jednorazowe, pod warunkiem że są imienne albo z aplikacji przewoźnika. Raz w miesiącu wrzucasz zestawienie do wniosku, przelew idzie z wypłatą. Limit jest wspólny: **220 zł miesięcznie**.',
        reactions: { thanks: 9, useful: 7 },
        replies: [
          {
            by: 'zbigniew-polak',
            at: [6, '14:20'],
            text: 'A kto jeździ własnym autem, bo o 5:20 nie ma żadnego autobusu? Zmiana A zaczyna o szóstej. Znowu wychodzi na to, że benefit jest dla biura.',
            reactions: { support: 14 },
            replies: [
              {
                by: 'beata-kania',
                at: [6, '15:02'],
                text: 'Podpisuję się. U mnie na 14 osób z autobusu korzystają dwie, i to tylko z drugiej zmiany.',
                reactions: { support: 6 },
                replies: [
                  {
                    by: 'dorota-maj',
                    at: [5, '08:15'],
                    text: 'To trafna uwaga i przeoczyliśmy to. Pierwszy autobus jest o 5:52, więc na szóstą nie zdąży nikt. Sprawdzam dwie możliwości:\n\n1. dopłata do paliwa przy wspólnych przejazdach, minimum dwie osoby w aucie,\n2. kurs zakładowy o 5:15 z dworca w Wartowie.\n\nOdpowiem tutaj do środy, z liczbami.',
                    reactions: { thanks: 16, useful: 4 },
                    replies: [
                      {
                        by: 'lukasz-zak',
                        at: [5, '10:31'],
                        text: 'Ad 1: my już tak jeździmy we czterech z Borku. Pytanie, jak to udowodnić bez zbierania paragonów przez kierowcę.',
                        reactions: { useful: 3 },
                        replies: [
                          {
                            by: 'hanna-zieba',
                            at: [5, '11:10'],
                            text: 'Wystarczyłoby zgłoszenie grupy raz na kwartał: kto, skąd, ile dni w tygodniu. Bez paragonów, ryczałt za kilometry. Muszę tylko potwierdzić podatek.',
                            reactions: { useful: 8 },
                            replies: [
                              {
                                by: 'piotr-gajda',
                                at: [4, '09:48'],
                                text: 'Potwierdzam po rozmowie z doradcą: ryczałt przejdzie, ale jako przychód pracownika. Na rękę wyjdzie około 80% kwoty. Lepiej powiedzieć to od razu, żeby nikt się nie rozczarował w lutym.',
                                reactions: { useful: 11, thanks: 3 },
                                replies: [
                                  {
                                    by: 'lukasz-zak',
                                    at: [4, '10:05'],
                                    text: 'Uczciwie. 80% z czegoś to więcej niż 100% z niczego.',
                                    reactions: { support: 12 },
                                    replies: [
                                      {
                                        by: 'dorota-maj',
                                        at: [3, '12:40'],
                                        text: 'Obiecane liczby. Kurs zakładowy kosztowałby 9 400 zł miesięcznie przy 11 chętnych, więc odpada. Ryczałt za wspólne przejazdy wchodzi **razem z resztą**, od pierwszego dnia kwartału. Zgłoszenia grup u Alicji, w kadrach zakładu.',
                                        reactions: { thanks: 19, useful: 9 },
                                        replies: [
                                          {
                                            by: 'zbigniew-polak',
                                            at: [3, '13:15'],
                                            text: 'Dziękuję. Odszczekuję „dla biura”.',
                                            reactions: { support: 8 },
                                          },
                                        ],
                                      },
                                    ],
                                  },
                                ],
                              },
                            ],
                          },
                        ],
                      },
                      {
                        by: 'artur-wilk',
                        at: [5, '16:44'],
                        text: 'A kierowcy, którzy startują z bazy pod Wrocławiem? Też się liczy dojazd do bazy?',
                        reactions: { question: 2 },
                        replies: [
                          {
                            by: 'hanna-zieba',
                            at: [4, '08:20'],
                            text: 'Tak, miejscem pracy jest baza wpisana w umowie.',
                            reactions: { thanks: 2 },
                          },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'teresa-glowacka',
    at: [6, '10:12'],
    text: 'Czy pakiet medyczny obejmie współmałżonka na emeryturze? W poprzednim był limit wieku 67 lat i mąż wypadł w kwietniu.',
    reactions: { question: 5 },
    replies: [
      {
        by: 'alicja-rutkowska',
        at: [6, '11:30'],
        text: 'W nowej umowie limit to 75 lat dla osób współubezpieczonych. Składka za partnera: 74 zł miesięcznie. Pani Tereso, proszę o telefon, zgłosimy męża bez okresu karencji, bo był w poprzednim pakiecie.',
        reactions: { thanks: 7, useful: 10 },
        replies: [
          {
            by: 'teresa-glowacka',
            at: [6, '12:02'],
            text: 'Zadzwoniłam, załatwione w pięć minut.',
            reactions: { support: 5 },
          },
        ],
      },
      {
        by: 'slawomir-pietrzak',
        at: [5, '06:50'],
        text: 'A najbliższa placówka? Bo w starym pakiecie na USG jechałem do Poznania 60 km.',
        reactions: { question: 4, support: 3 },
        replies: [
          {
            by: 'alicja-rutkowska',
            at: [5, '09:14'],
            text: 'W Wartowie podpisana jest przychodnia przy Rynku (internista, pediatra, USG we wtorki i czwartki). Rezonans dalej tylko Poznań, tego się nie dało wynegocjować.',
            reactions: { useful: 9 },
          },
        ],
      },
    ],
  },
  {
    by: 'olena-kowalenko',
    at: [5, '09:20'],
    lang: 'en',
    text: 'Is there an English version of the medical package terms? Taras and I would like to compare it with the insurance our families already have. The summary on this page is fine, but the exclusions are only in the PDF.',
    reactions: { question: 3, support: 4 },
    replies: [
      {
        by: 'szymon-wrobel',
        at: [5, '12:55'],
        lang: 'en',
        text: 'Not yet. The provider has promised an English version by Friday; I will add it to the article and answer here when it is up. Until then I am happy to go through the exclusions with you both, it is four pages.',
        reactions: { thanks: 3 },
        replies: [
          {
            by: 'szymon-wrobel',
            at: [2, '15:10'],
            lang: 'en',
            text: 'It is up, linked under “Documents” in the article. Ukrainian will follow next week.',
            reactions: { thanks: 6, useful: 2 },
            replies: [
              {
                by: 'taras-bondar',
                at: [2, '15:48'],
                text: 'Dziękuję, Szymon. Przy okazji: po ukraińsku przyda się też instrukcja wniosku o dojazdy.',
                reactions: { support: 3 },
              },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'mateusz-dudek',
    at: [5, '13:37'],
    text: 'Mam inne zdanie niż większość: wolałbym tę samą kwotę w pensji. 220 zł na dojazdy nic mi nie daje, bo pracuję zdalnie cztery dni w tygodniu. Nie mówię, że to zły pomysł, mówię, że jest wybiórczy.',
    reactions: { support: 7, question: 1 },
    replies: [
      {
        by: 'renata-bobrowska',
        at: [5, '14:25'],
        text: 'Policzyliśmy to. Ta sama kwota w pensji kosztuje firmę 1,67 raza więcej, bo dopłata do biletów jest zwolniona ze składek. Przy naszym budżecie byłoby to 131 zł brutto dla każdego, czyli około 95 zł na rękę. Dlatego nie pensja.',
        reactions: { useful: 13, thanks: 2 },
        replies: [
          {
            by: 'mateusz-dudek',
            at: [5, '14:52'],
            text: 'Argument przyjmuję, choć wolałbym zobaczyć to w artykule, a nie w trzecim komentarzu. Może jedna tabelka „dlaczego tak”?',
            reactions: { support: 9 },
            replies: [
              {
                by: 'bartek-nowicki',
                at: [4, '08:05'],
                text: 'Dopisane, sekcja „Skąd te kwoty”. Mateusz, zerkniesz, czy liczby się zgadzają?',
                reactions: { useful: 3 },
                replies: [
                  {
                    by: 'mateusz-dudek',
                    at: [4, '08:30'],
                    text: 'Zgadzają się. Dzięki za szybką reakcję.',
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        by: 'justyna-biernat',
        at: [4, '07:58'],
        text: 'Zdalnie pracuje u nas dziewięć osób na sześćdziesiąt. Rozumiem żal, ale nie da się zrobić benefitu, który pasuje każdemu tak samo.',
        reactions: { support: 5 },
      },
    ],
  },
  {
    by: 'julia-heban',
    at: [4, '17:20'],
    text: 'Dwa dni opieki nad rodzicem: czy trzeba zaświadczenie od lekarza? Mama ma 81 lat i nie choruje „na coś”, po prostu czasem trzeba z nią gdzieś pojechać.',
    reactions: { question: 4, support: 8 },
    replies: [
      {
        by: 'dorota-maj',
        at: [3, '08:02'],
        text: 'Nie trzeba. Wystarczy powiedzieć przełożonemu dzień wcześniej, a w nagłym przypadku rano. Specjalnie tak to zapisaliśmy.',
        reactions: { thanks: 21 },
        replies: [
          {
            by: 'stanislaw-orzel',
            at: [3, '09:11'],
            text: 'Dla serwisu dopowiem: jeśli wypadnie to w dzień dyżuru, dajcie znać Ani, zamieni grafik. Nikt nie ma się z tego tłumaczyć.',
            reactions: { support: 9 },
          },
        ],
      },
    ],
  },
  {
    by: 'filip-zaremba',
    at: [3, '11:25'],
    text: 'Karta sportowa: jest lista obiektów w Lesznie i okolicy? W starej były dwa baseny i jedna siłownia, z czego jeden basen w remoncie od wiosny.',
    replies: [
      {
        by: 'hanna-zieba',
        at: [3, '12:10'],
        text: 'Lista jest w artykule pod „Karta sportowa”. W promieniu 15 km od Leszna wychodzi dziewięć obiektów, oba baseny czynne.',
        reactions: { useful: 3, thanks: 1 },
      },
    ],
  },
  {
    by: 'krzysztof-malek',
    at: [2, '06:35'],
    text: 'Okulary do pracy przy ekranie są, a okulary korekcyjne ochronne dla spawaczy? Noszę własne pod przyłbicą i parują.',
    reactions: { support: 5, question: 2 },
    replies: [
      {
        by: 'andrzej-bury',
        at: [2, '07:40'],
        text: 'To nie benefit, tylko BHP, i należą się od dawna. Krzysiek, zgłoś się do mnie dziś po zmianie, zamówimy. Jeśli ktoś jeszcze pracuje we własnych okularach pod przyłbicą, proszę o sygnał tutaj.',
        reactions: { thanks: 6, useful: 4 },
        replies: [
          {
            by: 'ewa-sikora',
            at: [2, '09:02'],
            text: 'Ja przy szlifowaniu kołnierzy. −2,5 na oba.',
          },
          {
            by: 'andrzej-bury',
            at: [1, '07:15'],
            text: 'Zamówione dwie pary, przymiarka w czwartek o 13:45 w sali szkoleń.',
            reactions: { thanks: 4 },
          },
        ],
      },
    ],
  },
  {
    by: 'anna-drozd',
    at: { minutesAgo: 320 },
    text: 'Podsumowuję dla tych, którzy nie mają czasu czytać całości:\n\n- **dojazdy** 220 zł, także bilety jednorazowe, także wspólne auto (ryczałt, opodatkowany),\n- **pakiet medyczny** partner do 75 lat, 74 zł,\n- **opieka nad rodzicem** dwa dni, bez zaświadczeń,\n- **karta sportowa** dziewięć obiektów wokół Leszna.\n\nJeśli coś pokręciłam, poprawcie.',
    reactions: { thanks: 18, useful: 12 },
    replies: [
      {
        by: 'alicja-rutkowska',
        at: { minutesAgo: 280 },
        text: 'Wszystko się zgadza. Przypinam to sobie nad biurkiem.',
        reactions: { support: 3 },
      },
    ],
  },
  {
    by: 'henryk-lipka',
    at: { minutesAgo: 38 },
    text: 'Pytanie praktyczne: wniosek o dojazdy da się złożyć z telefonu? Magazyn i kierowcy nie siedzą przy komputerach.',
    reactions: { question: 7, support: 4 },
  },
];
