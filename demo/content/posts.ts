import type { Goal } from '@stoa/contract';
import type { SeedPost } from '@stoa/domain';
import type { CompanyClock } from './clock.ts';

const answerInTwoDays: Goal = {
  id: 'answer-in-two-days',
  name: { pl: 'Klient dostaje odpowiedź w dwa dni', en: 'Customers get an answer in two days' },
};
const fewerReturns: Goal = {
  id: 'fewer-returns',
  name: { pl: 'O połowę mniej zwrotów z budów', en: 'Half as many returns from building sites' },
};
const openBooks: Goal = {
  id: 'open-books',
  name: { pl: 'Każdy wie, jak zarabiamy', en: 'Everyone knows how we earn' },
};

/** A series of the chief executive. */
const BOOKS = 'Księgi bez tajemnic';

const markdown = (text: string) => ({ format: 'markdown', text }) as const;

/** What the leaders write: long, short, each in their own way. */
export function posts(clock: CompanyClock): readonly SeedPost[] {
  return [
    {
      id: 'three-questions',
      authorId: 'joanna-lis',
      form: 'blog',
      title: 'Trzy pytania, na które nie odpowiada nasza strona',
      at: clock.at({ minutesAgo: 430 }),
      lang: 'pl',
      provenance: 'own-hand',
      goal: answerInTwoDays,
      picture: {
        src: '/pictures/posts/questions.svg',
        width: 1200,
        height: 675,
        alt: {
          pl: 'Zbiornik na deszczówkę w przekroju, w ziemi, a nad nim trzy puste dymki pytań',
          en: 'A rainwater tank in the ground, in section, with three empty question bubbles above it',
        },
      },
      body: markdown(
        `Przez tydzień siedziałam obok Anny w serwisie i słuchałam telefonów. Nie po to, żeby kogoś oceniać. Chciałam usłyszeć, o co ludzie pytają, kiedy nie pytają reklamy.

Spisałam 112 rozmów. W 74 padło jedno z trzech pytań:

1. **Czy to nie pęknie od mrozu?**
2. **Czy koparka z osiedla da radę, czy trzeba dużą?**
3. **Co się stanie, kiedy dwa tygodnie leje?**

Na żadne z nich nasza strona nie odpowiada wprost. Odpowiada na pytania, których nikt nie zadaje: jaka jest gęstość polietylenu i w którym roku powstała firma.

Nie piszę tego, żeby się biczować. Piszę, bo odpowiedzi *mamy*. Ma je Staszek, ma je Mikołaj, mają je dziewczyny z obsługi zamówień. Tylko że każdy z nas trzyma je w głowie i opowiada od nowa, sześć razy w tygodniu.

## Co z tym robimy

Do końca miesiąca powstają trzy krótkie strony, po jednej na pytanie. Na każdej jedno zdanie odpowiedzi na początku, jedno zdjęcie z prawdziwej budowy i nazwisko osoby, która odpowiada. Nie „zespół ekspertów”. Nazwisko.

Potrzebuję od was dwóch rzeczy. Jeśli słyszycie czwarte pytanie, które wraca, napiszcie je tutaj, dokładnie tymi słowami, którymi pyta klient. A jeśli widzicie na stronie zdanie, którego sami nie rozumiecie, wytnijcie je i przyślijcie.

Za miesiąc policzymy telefony jeszcze raz.`,
      ),
    },
    {
      id: 'first-frost',
      authorId: 'tomasz-bielak',
      form: 'daily',
      at: clock.at({ minutesAgo: 190 }),
      lang: 'pl',
      provenance: 'own-hand',
      goal: answerInTwoDays,
      body: markdown(
        'Pierwszy przymrozek i od razu 9 telefonów o przyłącza. Dziś każdy doradca dzwoni do klientów, którym sprzedał zbiornik po wrześniu, zanim oni zadzwonią do nas. Lista jest u Natalii.',
      ),
    },
    {
      id: 'lublin-cooperative',
      authorId: 'tomasz-bielak',
      form: 'daily',
      at: clock.at([1, '07:50']),
      lang: 'pl',
      provenance: 'dictated',
      goal: null,
      body: markdown(
        'Marta podpisała spółdzielnię w Świdniku: 34 zbiorniki pod trawnikami. Wygraliśmy nie ceną, tylko tym, że przyjechała z Zofią i policzyły im odpływ z dachów na kartce. Tak sprzedajemy.',
      ),
    },
    {
      id: 'second-truck',
      authorId: 'tomasz-bielak',
      form: 'daily',
      at: clock.at([2, '07:38']),
      lang: 'pl',
      provenance: 'own-hand',
      goal: answerInTwoDays,
      picture: {
        src: '/pictures/posts/truck.svg',
        width: 1200,
        height: 675,
        alt: {
          pl: 'Ciężarówka z dwoma zbiornikami na platformie jedzie drogą między polami',
          en: 'A truck with two tanks on its bed drives along a road between fields',
        },
      },
      body: markdown(
        'Od jutra druga ciężarówka w bazie pod Wrocławiem. Robert, to znaczy, że słowo „czwartek” wraca do twojego słownika. Dziękuję Renacie za zgodę i Henrykowi za trasę.',
      ),
    },
    {
      id: 'what-czechia-taught-us',
      authorId: 'joanna-lis',
      form: 'blog',
      title: 'What our first year in Czechia taught us',
      at: clock.at([8, '09:10']),
      lang: 'en',
      provenance: 'with-help',
      goal: fewerReturns,
      picture: {
        src: '/pictures/posts/rain-garden.svg',
        width: 1200,
        height: 675,
        alt: {
          pl: 'Ogród deszczowy pod domem: rynna, kamienie, trawy i staw',
          en: 'A rain garden beside a house: a downpipe, stones, grasses and a pond',
        },
      },
      body: markdown(
        `A year ago we put our Polish page through a translator, changed the phone number and called it a launch. Daniel was polite about it.

Here is what we know now, in the order in which it cost us money.

**They ask for the standard, not for the story.** Polish customers want to see a garden. Czech installers want the number of the norm, then the garden. We had the number in a footnote.

**“In stock” means today.** We meant “in the plant, on Thursday”. Eleven cancelled orders in spring came from that one word.

**Returns are a question of photographs.** The lid looks reversible. It is not. In Poland our people on site say so; in Czechia nobody was there to say it. Seven of nine returns were lids mounted upside down.

None of this was visible in our reports. It was visible to Daniel, every day, and we asked him for the first time in August. That is the part I would do differently: ask in week two, not in month nine.

If you are about to do something for the first time, find the person who stands next to the customer, and ask what embarrasses them. It is a good question. It is usually cheap to fix.`,
      ),
    },
    {
      id: 'asking-why',
      authorId: 'tomasz-bielak',
      form: 'daily',
      at: clock.at([3, '07:45']),
      lang: 'pl',
      provenance: 'own-hand',
      goal: null,
      body: markdown(
        'Przegraliśmy przetarg w Gnieźnie o 1 200 zł. Zadzwoniłem i zapytałem dlaczego: „nie było was na wizji lokalnej”. Tyle kosztuje jeden dojazd. Zapamiętajmy.',
      ),
    },
    {
      id: 'open-books',
      authorId: 'wojciech-sarna',
      form: 'blog',
      title: 'Dlaczego pokazujemy wszystkim, ile zarabiamy na zbiorniku',
      at: clock.at([10, '09:00']),
      lang: 'pl',
      provenance: 'with-help',
      goal: openBooks,
      series: { name: BOOKS },
      picture: {
        src: '/pictures/posts/plant.svg',
        width: 1200,
        height: 675,
        alt: {
          pl: 'Hala zakładu nad rzeką o poranku, na placu rząd zbiorników',
          en: 'The plant by the river in the morning, with a row of tanks in the yard',
        },
      },
      body: markdown(
        `W zeszłym tygodniu brygadzista zapytał mnie przy ekspresie, czy „mamy dobry rok”. Odpowiedziałem, że niezły. Popatrzył na mnie tak, jak patrzy się na kogoś, kto nie odpowiedział.

Miał rację. Dlatego od tego kwartału raz w miesiącu publikujemy cztery liczby: sprzedaż, marżę, zwroty i gotówkę. Bez wykresów, za to z jednym zdaniem, co z tego wynika dla każdego działu.

Są dwie obawy, które słyszałem, i obie rozumiem.

> A jeśli liczby będą złe?

To tym bardziej. O złych liczbach i tak wszyscy wiedzą, tylko z korytarza i z błędami.

> A jeśli wyjdą na zewnątrz?

Mogą. Konkurencja zna nasze ceny i tak, a marżę potrafi policzyć. Wolę sześćdziesiąt osób, które rozumieją, skąd są pieniądze, niż tajemnicę, która i tak nią nie jest.

Ewelina zaprasza w czwartki wszystkich, którzy chcą zobaczyć, jak te liczby powstają. Ja też tam będę, na razie głównie po to, żeby się uczyć.`,
      ),
    },
    {
      id: 'from-line-two',
      authorId: 'andrzej-bury',
      form: 'daily',
      at: clock.at([3, '06:50']),
      lang: 'pl',
      provenance: 'dictated',
      goal: fewerReturns,
      body: markdown(''),
      audio: {
        src: '/recordings/line-two.wav',
        seconds: 11,
        transcript:
          'Tu Andrzej, prosto z hali. Linia druga ruszyła dziś o szóstej, bez ani jednego przestoju. Dziękuję nocnej zmianie, która przezbroiła formy w cztery godziny.',
      },
    },
    {
      id: 'thank-you-line-two',
      authorId: 'tomasz-bielak',
      form: 'daily',
      at: clock.at([4, '07:40']),
      lang: 'pl',
      provenance: 'own-hand',
      goal: fewerReturns,
      body: markdown(
        'Trzeci tydzień bez zwrotu pokrywy. Naklejka „TĄ STRONĄ DO NIEBA” od Ewy z montażu kosztowała 11 groszy. Najlepszy pomysł sprzedażowy roku wyszedł z hali.',
      ),
    },
    {
      id: 'monday-list',
      authorId: 'tomasz-bielak',
      form: 'daily',
      at: clock.at([5, '07:55']),
      editedAt: clock.at([5, '08:40']),
      earlier: [
        {
          text: 'Cel na tydzień jest jeden: żadna oferta nie czeka dłużej niż dwa dni. Dziś czeka dziewięć. Kto potrzebuje pomocy konstruktora, pisze do Filipa przed 10:00.',
          at: clock.at([5, '07:55']),
        },
      ],
      lang: 'pl',
      provenance: 'own-hand',
      goal: null,
      body: markdown(
        'Cel na tydzień jest jeden: żadna oferta nie czeka dłużej niż dwa dni. Dziś czeka siedem. Kto potrzebuje pomocy konstruktora, pisze do Filipa przed 10:00.',
      ),
    },
    {
      id: 'quiet-hour',
      authorId: 'grzegorz-mazur',
      form: 'blog',
      title: 'Godzina ciszy: co wyszło po sześciu tygodniach',
      at: clock.at([14, '10:30']),
      lang: 'pl',
      provenance: 'own-hand',
      goal: null,
      body: markdown(
        `Sześć tygodni temu umówiliśmy się w konstrukcji, że między 9:00 a 10:30 nikt nie zwołuje spotkań i nie dzwoni, o ile nie stoi linia. Obiecałem napisać, co z tego wyszło.

Wyszło lepiej, niż myślałem, i inaczej, niż myślałem. Projektów skończonych w terminie: dziesięć z dwunastu, przedtem sześć. Ale najwięcej zyskała produkcja, bo odpowiedzi przychodzą teraz o 10:35 wszystkie naraz i są pełne, a nie „oddzwonię”.

Nie udało się jedno: telefony od klientów. Dalej łączyliśmy je do konstruktorów, bo nikt nie wiedział, komu innemu. Od przyszłego tygodnia odbiera Filip.

Zostawiamy godzinę ciszy na stałe. Inne działy zachęcam, ale nie namawiam. To działa, kiedy sami je sobie ustawicie.`,
      ),
    },
    {
      id: 'price-of-silence',
      authorId: 'tomasz-bielak',
      form: 'daily',
      at: clock.at([6, '07:47']),
      lang: 'pl',
      provenance: 'dictated',
      goal: answerInTwoDays,
      body: markdown(
        'Klient z Kościana czekał na naszą odpowiedź pięć dni. Nie odszedł przez cenę, odszedł przez ciszę. Nawet „jeszcze nie wiem, odezwę się w środę” jest odpowiedzią.',
      ),
    },
    {
      id: 'books-in-plain-words',
      authorId: 'wojciech-sarna',
      writtenById: 'ewelina-sroka',
      form: 'blog',
      title: 'Co to znaczy, że zbiornik zarabia 11 procent',
      at: clock.at([3, '13:10']),
      lang: 'pl',
      provenance: 'with-help',
      goal: openBooks,
      series: { name: BOOKS },
      body: markdown(
        `Po pierwszej części padło pytanie: 11 procent od czego? Wojciech poprosił, żeby odpowiedzieć tak, jak odpowiada się przy kawie.

Bierzemy jeden zbiornik 5000 litrów, sprzedany za 4200 zł. Granulat, prąd i transport kosztują razem 2350 zł. Praca ludzi przy nim: 780 zł. Wynajem hali, serwis, telefony, ten intranet: 610 zł. Zostaje 460 zł. To jest te 11 procent.

## Skąd biorą się różnice

Kiedy forma stoi nieumyta po zmianie, tracimy około 40 zł na sztuce. Kiedy ciężarówka wraca pusta z Lublina, tracimy 95 zł. Tyle warte jest to, o czym piszecie na liniach.

Za tydzień: gdzie te 460 zł idzie dalej.`,
      ),
    },
    {
      id: 'friday-cooperative',
      authorId: 'tomasz-bielak',
      form: 'daily',
      at: clock.inDays(2),
      lang: 'pl',
      provenance: 'own-hand',
      goal: answerInTwoDays,
      body: markdown(
        'Spółdzielnia z Lublina podpisała na kolejny rok. Zapytałem dlaczego: „bo zawsze ktoś odbierał”. Dziękuję wszystkim, którzy odbierali.',
      ),
    },
  ];
}
