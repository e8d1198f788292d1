import type { Remark } from '../conversation.ts';

/** Below the leading article of the home page: deliveries in two days. */
export const deliveries: readonly Remark[] = [
  {
    by: 'sylwia-rak',
    at: [2, '09:02'],
    text: 'Dobra zmiana, ale proszę o jedno: zamówienia do 11:00 muszą mieć komplet danych do awizacji. Wczoraj na 14 zleceń w pięciu brakowało telefonu na budowę i kierowca czekał pod bramą po 40 minut.',
    reactions: { support: 11, useful: 4 },
    replies: [
      {
        by: 'natalia-czerwinska',
        at: [2, '09:26'],
        text: 'Trzy z tych pięciu były moje. Formularz przepuszcza puste pole „kontakt na budowie”, a klient podaje wtedy numer do biura. Da się to pole zrobić obowiązkowe?',
        reactions: { question: 3, support: 5 },
        replies: [
          {
            by: 'filip-zaremba',
            at: [2, '10:44'],
            text: 'Da się, od poniedziałku. Dodałem też podpowiedź „osoba, która odbierze dostawę, nie ta, która zamawia”.',
            reactions: { thanks: 8, useful: 3 },
          },
        ],
      },
      {
        by: 'tomasz-bielak',
        at: [2, '12:15'],
        text: 'Sylwia ma rację, to nasza strona. Od dziś doradca dzwoni na budowę przed potwierdzeniem zamówienia, nie po. W piątek powiem tu, ile zleceń weszło kompletnych.',
        reactions: { support: 13, thanks: 4 },
        replies: [
          {
            by: 'sylwia-rak',
            at: { minutesAgo: 75 },
            text: 'Po dwóch dniach: 21 z 23 kompletnych. Różnica jest ogromna.',
            reactions: { useful: 6, support: 9 },
          },
        ],
      },
    ],
  },
  {
    by: 'daniel-horak',
    at: [2, '11:08'],
    lang: 'en',
    text: 'Does the two-day promise include Czechia? Customers in Ostrava read the Polish website and ask me, and today I can only say “four days, sometimes three”.',
    reactions: { question: 4 },
    replies: [
      {
        by: 'henryk-lipka',
        at: [2, '13:40'],
        lang: 'en',
        text: 'Not yet. For Ostrava and Olomouc three days is realistic from next month, because the Wrocław base gets a second truck. Prague stays at four. Please promise three, not two.',
        reactions: { useful: 5, thanks: 2 },
        replies: [
          {
            by: 'daniel-horak',
            at: [2, '14:02'],
            lang: 'en',
            text: 'Three that we keep is better than two that we do not. I will tell them.',
            reactions: { support: 7 },
          },
        ],
      },
    ],
  },
  {
    by: 'iwona-stachura',
    at: { minutesAgo: 210 },
    text: 'Z planowania: dwa dni działają dla zbiorników ze stanu (3, 5 i 7,5 m³). Dziesiątki formujemy na zamówienie i tu dalej jest sześć dni roboczych. Proszę, nie obiecujmy inaczej.',
    reactions: { useful: 12, thanks: 3 },
  },
];

/** Below the offer of company bicycles. */
export const bicycles: readonly Remark[] = [
  {
    by: 'dariusz-wolny',
    at: [4, '06:20'],
    text: 'A gdzie te rowery będą stały? Pod wiatą przy bramie B w zeszłym roku zginęły dwa.',
    reactions: { question: 9, support: 3 },
    replies: [
      {
        by: 'dorota-maj',
        at: [4, '09:00'],
        text: 'W zamykanej klatce przy portierni, na kartę wejściową, 24 miejsca. Zdjęcie projektu dodam do opisu. Ubezpieczenie od kradzieży jest w cenie najmu.',
        reactions: { thanks: 8, useful: 6 },
      },
    ],
  },
  {
    by: 'izabela-wrona',
    at: [3, '10:15'],
    text: 'Liczyłam dla siebie: 59 zł miesięcznie przez trzy lata to 2 124 zł, a rower tej klasy kosztuje 4 300. Opłaca się, o ile serwis naprawdę jest wliczony.',
    reactions: { useful: 14 },
    replies: [
      {
        by: 'patryk-urban',
        at: [3, '13:50'],
        text: 'Jest, czytałem umowę: dwa przeglądy rocznie i dętki. Klocki hamulcowe już nie. Klocki mogę wymieniać po godzinach za kawę.',
        reactions: { thanks: 11, support: 5 },
      },
    ],
  },
  {
    by: 'leszek-grab',
    at: [2, '07:35'],
    text: 'Z Lublina do Wartowa rowerem nie dojadę :) Czy oddziały dostaną coś w zamian, czy mamy głosować za cudzym rowerem?',
    asks: true,
    reactions: { support: 6, question: 2 },
  },
];

/** Below the leaders' page. */
export const askLeaders: readonly Remark[] = [
  {
    by: 'monika-adamiak',
    at: [5, '06:48'],
    text: 'Kiedy będzie wiadomo, czy trzecia zmiana wraca na stałe? Planuję szkołę dziecka i potrzebuję wiedzieć przed feriami.',
    asks: true,
    reactions: { question: 10, support: 6 },
    replies: [
      {
        by: 'andrzej-bury',
        at: [5, '11:20'],
        text: 'Rozumiem, że to nie jest abstrakcyjne pytanie. Do końca kwartału zostajemy na dwóch zmianach. Decyzję o trzeciej podejmujemy za trzy tygodnie i **nikt nie przejdzie na nią bez swojej zgody**. Zapisuję się na rozmowę z panią osobiście.',
        answer: { by: 'monika-adamiak', at: [5, '13:05'] },
        reactions: { thanks: 15, useful: 5 },
      },
    ],
  },
  {
    by: 'krystian-domagala',
    at: [3, '14:30'],
    text: 'Czy stanowisko do prób szczelności będzie w budżecie na przyszły rok? Zgłaszam trzeci raz i nie wiem, komu pytanie zadawać.',
    asks: true,
    reactions: { question: 4, support: 7 },
    replies: [
      {
        by: 'grzegorz-mazur',
        at: [2, '08:50'],
        text: 'Mnie. I powinienem był odpowiedzieć za pierwszym razem. Jest w budżecie, 148 tys. zł, zamówienie po zatwierdzeniu przez zarząd, czyli za dwa tygodnie. Wyślę ci specyfikację do sprawdzenia jeszcze dziś.',
        before: {
          text: 'Mnie. Jest w budżecie, 128 tys. zł, zamówienie po zatwierdzeniu przez zarząd, czyli za dwa tygodnie.',
          changedAt: [2, '09:02'],
        },
        answer: { by: 'wojciech-sarna', at: [2, '10:15'] },
        reactions: { thanks: 6, support: 8 },
        replies: [
          {
            by: 'krystian-domagala',
            at: [2, '09:10'],
            text: 'Dziękuję. Brakuje tylko czujnika wilgoci, resztę dopisałem w pliku.',
            reactions: { useful: 2 },
          },
        ],
      },
    ],
  },
  {
    by: 'natalia-czerwinska',
    at: [2, '15:20'],
    text: 'Czy premia kwartalna w obsłudze zamówień liczy się od faktur, czy od wysyłek?',
    asks: true,
    reactions: { question: 3 },
  },
  {
    by: 'michal-ptak',
    at: [1, '09:10'],
    text: 'Od kiedy nowy cennik? Klient z Torunia pyta co drugi dzień.',
    asks: true,
    reactions: { question: 5 },
  },
];

/** On the old pages of the plant. */
export const canteen: readonly Remark[] = [
  {
    by: 'jolanta-bielecka',
    at: [7, '12:40'],
    text: 'Od kiedy stołówka wydaje zupę od 11:30? Zmiana A je o 10:50 i zostają nam kanapki z automatu.',
    reactions: { support: 8, question: 3 },
    replies: [
      {
        by: 'beata-kania',
        at: [7, '13:10'],
        text: 'Rozmawiałam z kuchnią: mogą dawać dwie zupy od 10:45, jeśli do 8:00 dostaną liczbę porcji. Będę zbierać na odprawie.',
        reactions: { thanks: 12, useful: 4 },
        replies: [
          {
            by: 'jolanta-bielecka',
            at: [6, '11:05'],
            text: 'Dziś była krupnikowa o 10:45. Działa.',
            reactions: { thanks: 6 },
          },
        ],
      },
    ],
  },
  {
    by: 'adrian-cichy',
    at: [5, '07:25'],
    text: 'W środę od 14:00 wyłączamy rozdzielnię R3 na przegląd. Nie będzie światła w magazynie form i w szatni męskiej, około 40 minut. Weźcie latarki.',
    reactions: { useful: 15, thanks: 5 },
  },
  {
    by: 'taras-bondar',
    at: [3, '13:55'],
    text: 'Czy ktoś wie, gdzie są klucze do szafy z rękawicami rozmiar 7? Na linii 2 zostały same dziesiątki.',
    asks: true,
    reactions: { question: 2 },
    replies: [
      {
        by: 'teresa-glowacka',
        at: [3, '14:08'],
        text: 'U mnie w kontroli, druga szuflada. Zamówione też większe opakowanie, będzie w poniedziałek.',
        reactions: { thanks: 3, useful: 2 },
      },
    ],
  },
];
