import type { Question, ScaleQuestion } from '@stoa/contract';
import type { SeedAnswer, SeedOffer } from '@stoa/domain';
import type { CompanyClock, Moment } from './clock.ts';
import type { PersonId } from './people.ts';

/** One person's ratings in the order of the questions, and a sentence if they wrote one. */
type Opinion = readonly [by: PersonId, at: Moment, ratings: readonly number[], sentence?: string];

function answers(
  clock: CompanyClock,
  questions: readonly ScaleQuestion[],
  opinions: readonly Opinion[],
): SeedAnswer[] {
  return opinions.map(([personId, at, ratings, sentence = null]) => ({
    personId,
    at: clock.at(at),
    sentence,
    ratings: questions.map(({ id }, i) => ({ questionId: id, value: ratings[i]! })),
  }));
}

const bicycleQuestions: ScaleQuestion[] = [
  {
    id: 'would-ride',
    kind: 'scale',
    steps: 5,
    text: {
      pl: 'Czy rower firmowy za 59 zł miesięcznie byłby dla Ciebie przydatny?',
      en: 'Would a company bicycle for PLN 59 a month be useful to you?',
    },
    lowest: { pl: 'Wcale', en: 'Not at all' },
    highest: { pl: 'Bardzo', en: 'Very' },
  },
  {
    id: 'shed-matters',
    kind: 'scale',
    steps: 5,
    text: {
      pl: 'Jak ważne jest dla Ciebie zamykane miejsce na rower?',
      en: 'How important is a locked place for the bicycle to you?',
    },
    lowest: { pl: 'Nieważne', en: 'Not important' },
    highest: { pl: 'Najważniejsze', en: 'Most important' },
  },
];

const canteenQuestions: ScaleQuestion[] = [
  {
    id: 'menu',
    kind: 'scale',
    steps: 5,
    text: { pl: 'Jak oceniasz próbny jadłospis?', en: 'How do you rate the trial menu?' },
    lowest: { pl: 'Słabo', en: 'Poor' },
    highest: { pl: 'Bardzo dobrze', en: 'Very good' },
  },
];

const workshopQuestions: ScaleQuestion[] = [
  {
    id: 'would-come',
    kind: 'scale',
    steps: 5,
    text: {
      pl: 'Na ile to prawdopodobne, że przyjdziesz z dzieckiem?',
      en: 'How likely are you to come with a child?',
    },
    lowest: { pl: 'Raczej nie', en: 'Rather not' },
    highest: { pl: 'Na pewno', en: 'Certainly' },
  },
];

const shiftQuestions: Question[] = [
  {
    id: 'how',
    kind: 'choice',
    text: { pl: 'Jak dziś zamieniasz się na zmiany?', en: 'How do you swap shifts today?' },
    options: [
      { id: 'talk', text: { pl: 'Umawiam się na hali', en: 'I agree in the hall' } },
      { id: 'foreman', text: { pl: 'Przez brygadzistę', en: 'Through the foreman' } },
      { id: 'never', text: { pl: 'Nie zamieniam się', en: 'I do not swap' } },
    ],
  },
  {
    id: 'worries',
    kind: 'choices',
    text: { pl: 'Czego się obawiasz po zmianie?', en: 'What worries you about the change?' },
    options: [
      {
        id: 'fair',
        text: { pl: 'Że ktoś będzie dostawał gorsze zmiany', en: 'That some get the worse shifts' },
      },
      { id: 'late', text: { pl: 'Że zgody przyjdą za późno', en: 'That consent comes too late' } },
      {
        id: 'phone',
        text: {
          pl: 'Że trzeba będzie sprawdzać telefon w domu',
          en: 'That I must look at the phone at home',
        },
      },
      { id: 'nothing', text: { pl: 'Niczego', en: 'Nothing' } },
    ],
  },
  {
    id: 'say',
    kind: 'sentence',
    text: {
      pl: 'Co powinniśmy wiedzieć, zanim zaczniemy?',
      en: 'What should we know before we begin?',
    },
  },
];

/** Who answers an anonymous offer, and what: what stands in one row is forgotten when it is planted. */
const shiftAnswers: readonly [PersonId, how: string, worries: readonly string[], say?: string][] = [
  ['lukasz-zak', 'foreman', ['fair', 'late'], 'Brygadzista zna ludzi, aplikacja nie.'],
  ['slawomir-pietrzak', 'talk', ['fair'], 'Piec wymaga dwóch doświadczonych osób na zmianie.'],
  ['monika-adamiak', 'talk', ['nothing'], 'Wreszcie bez karteczek na tablicy.'],
  ['dariusz-wolny', 'foreman', ['late']],
  ['ewa-sikora', 'talk', ['phone', 'late'], 'Po pracy chcę mieć spokój.'],
  ['taras-bondar', 'talk', ['nothing']],
  ['iwona-stachura', 'never', ['fair'], 'Planowanie musi widzieć zamianę dzień wcześniej.'],
];

/** Offers in full swing, hardly begun, anonymous in its last days, and decided. */
export function offers(clock: CompanyClock): readonly SeedOffer[] {
  return [
    {
      id: 'company-bicycle',
      ownerId: 'dorota-maj',
      closesAt: clock.inDays(9),
      title: { pl: 'Rower firmowy', en: 'Company bicycle' },
      summary: {
        pl: 'Miejski albo trekkingowy rower na trzy lata za 59 zł miesięcznie z wypłaty. W cenie dwa przeglądy rocznie, ubezpieczenie od kradzieży i miejsce w zamykanej klatce przy portierni.',
        en: 'A city or trekking bicycle for three years, for PLN 59 a month from your pay. Two inspections a year, theft insurance and a place in the locked shed by the gate are included.',
      },
      pictures: [
        {
          src: '/pictures/offers/bicycle.svg',
          width: 1200,
          height: 800,
          alt: {
            pl: 'Miejski rower z koszem oparty o barierkę nad rzeką, w tle zakład i trzciny',
            en: 'A city bicycle with a basket leaning on a railing by the river, the plant and reeds behind it',
          },
        },
      ],
      questions: bicycleQuestions,
      decision: {
        pl: 'Jeśli średnia wyniesie co najmniej 3,5, zarząd podpisze umowę na 20 rowerów. Jeśli mniej, te pieniądze trafią do puli dopłat do dojazdów.',
        en: 'If the average is at least 3.5, the board signs for 20 bicycles. If it is lower, the money goes into the commuting allowance.',
      },
      answers: answers(clock, bicycleQuestions, [
        ['izabela-wrona', [4, '10:20'], [5, 4], 'Policzyłam, opłaca się już po dwóch latach.'],
        ['patryk-urban', [4, '13:52'], [5, 5]],
        ['dariusz-wolny', [4, '06:25'], [3, 5], 'Tylko jeśli klatka naprawdę będzie zamykana.'],
        ['hanna-zieba', [4, '11:00'], [4, 3]],
        ['bartek-nowicki', [4, '12:31'], [5, 4]],
        [
          'ola-jasinska',
          [4, '15:10'],
          [2, 2],
          'Pracuję z Gdyni, dla mnie lepsza byłaby dopłata do biletu.',
        ],
        ['jakub-stec', [3, '08:05'], [4, 4]],
        ['monika-adamiak', [3, '06:58'], [4, 5]],
        ['leszek-grab', [3, '07:36'], [1, 1], 'Z Lublina nie dojadę.'],
        ['kinga-walczak', [3, '09:44'], [5, 4]],
        ['taras-bondar', [3, '14:12'], [5, 5], 'Mieszkam 4 km od zakładu, biorę od razu.'],
        ['ewa-sikora', [3, '14:20'], [4, 4]],
        ['szymon-wrobel', [2, '10:10'], [4, 3]],
        ['natalia-czerwinska', [2, '11:37'], [3, 3]],
        ['damian-koziol', [2, '13:05'], [5, 5]],
        ['krystian-domagala', [2, '13:40'], [4, 4]],
        [
          'iwona-stachura',
          [1, '08:22'],
          [3, 4],
          'Zimą i tak autem. Może wersja na dziewięć miesięcy?',
        ],
        ['kamil-pawlak', [1, '09:50'], [5, 3]],
        ['mateusz-dudek', [1, '12:15'], [2, 2]],
        ['adrian-cichy', { minutesAgo: 240 }, [4, 5]],
      ]),
    },
    {
      id: 'saturday-workshop',
      ownerId: 'alicja-rutkowska',
      closesAt: clock.inDays(16),
      title: { pl: 'Sobota w zakładzie z dziećmi', en: 'A Saturday at the plant with children' },
      summary: {
        pl: 'Trzy godziny na hali: dzieci od siedmiu lat zobaczą piec, pomalują mini zbiornik i posadzą w nim zioła. Grupy po dwanaście osób, obiad w stołówce.',
        en: 'Three hours in the hall: children from seven see the oven, paint a small tank and plant herbs in it. Groups of twelve, lunch in the canteen.',
      },
      pictures: [
        {
          src: '/pictures/offers/workshop.svg',
          width: 1200,
          height: 800,
          alt: {
            pl: 'Stół warsztatowy z małymi kolorowymi zbiornikami, sadzonkami ziół i konewką',
            en: 'A workbench with small colourful tanks, herb seedlings and a watering can',
          },
        },
      ],
      questions: workshopQuestions,
      decision: {
        pl: 'Od liczby chętnych zależy, czy zrobimy jeden termin, czy trzy.',
        en: 'How many would come decides whether there is one date or three.',
      },
      answers: answers(clock, workshopQuestions, [
        ['monika-adamiak', [1, '06:55'], [5], 'Córka pyta codziennie, co ja tam właściwie robię.'],
        ['filip-zaremba', [1, '10:03'], [4]],
        ['julia-heban', [1, '16:48'], [2], 'Z Wrocławia trochę daleko, ale pomysł świetny.'],
      ]),
    },
    {
      id: 'shift-swaps',
      ownerId: 'dorota-maj',
      anonymous: true,
      publishedAt: clock.at([8, '09:00']),
      closesAt: clock.inDays(2),
      audience: { departments: ['Produkcja', 'Logistyka', 'Serwis'], roles: [], regions: [] },
      title: { pl: 'Zamiana zmian bez karteczek', en: 'Swapping shifts without slips of paper' },
      summary: {
        pl: 'Zamiany zgłaszane w portalu, zgoda brygadzisty w ciągu doby, wszystko widać w grafiku. Zanim wybierzemy, chcemy wiedzieć, jak jest naprawdę.',
        en: 'Swaps asked for in the portal, the foreman’s consent within a day, everything in the roster. Before we choose we want to know how things really are.',
      },
      pictures: [
        {
          src: '/pictures/offers/shifts.svg',
          width: 1200,
          height: 800,
          alt: {
            pl: 'Tablica z grafikiem zmian: słońce nad dniem, księżyc nad nocą, dwie strzałki między nimi',
            en: 'A board with the roster: a sun over the day, a moon over the night, two arrows between them',
          },
        },
      ],
      questions: shiftQuestions,
      decision: {
        pl: 'Czy zamiany przenosimy do portalu od stycznia, czy zostają u brygadzistów.',
        en: 'Whether swaps move to the portal from January on, or stay with the foremen.',
      },
      answers: shiftAnswers.map(([personId, how, worries, say]) => ({
        personId,
        at: clock.at([3, '10:00']),
        ratings: [],
        choices: [
          { questionId: 'how', optionIds: [how] },
          { questionId: 'worries', optionIds: [...worries] },
        ],
        remarks: say ? [{ questionId: 'say', text: say }] : [],
      })),
    },
    {
      id: 'trial-menu',
      ownerId: 'andrzej-bury',
      closesAt: clock.at([3, '16:00']),
      title: { pl: 'Próbny jadłospis w stołówce', en: 'A trial menu in the canteen' },
      summary: {
        pl: 'Przez dwa tygodnie kuchnia gotowała mniej smażonego, a codziennie jedno danie bez mięsa. Zupa od 10:45.',
        en: 'For two weeks the kitchen fried less and cooked one dish without meat every day. Soup from 10:45.',
      },
      pictures: [
        {
          src: '/pictures/offers/canteen.svg',
          width: 1200,
          height: 800,
          alt: {
            pl: 'Taca z miską zupy, pieczonymi warzywami i kompotem na stołówkowym stole',
            en: 'A tray with a bowl of soup, roast vegetables and a fruit drink on a canteen table',
          },
        },
      ],
      questions: canteenQuestions,
      decision: {
        pl: 'Czy nowy jadłospis zostaje, i co wraca ze starego.',
        en: 'Whether the new menu stays, and what returns of the old one.',
      },
      outcome: {
        at: clock.at([2, '09:30']),
        holdsFrom: null,
        said: {
          pl: 'Zupa przed jedenastą trafiła w sedno, średnia 4. Druga zmiana narzeka na porcje, a piątek bez kotleta to nie piątek.',
          en: 'Soup before eleven was right, the average is 4. The second shift finds the portions small, and a week without a chop is too long.',
        },
        done: {
          pl: 'Nowy jadłospis zostaje od poniedziałku. Schabowy wraca w czwartki, a druga zmiana dostaje większe porcje.',
          en: 'The new menu stays from Monday. The pork chop returns on Thursdays, and the second shift gets larger portions.',
        },
      },
      answers: answers(clock, canteenQuestions, [
        ['jolanta-bielecka', [8, '11:20'], [5], 'Zupa przed jedenastą zmienia cały dzień.'],
        ['beata-kania', [8, '11:25'], [5]],
        ['slawomir-pietrzak', [8, '12:02'], [2], 'Kotlet z soczewicy to nie kotlet.'],
        ['lukasz-zak', [8, '12:40'], [4]],
        ['dariusz-wolny', [7, '11:15'], [3]],
        ['monika-adamiak', [7, '11:31'], [5]],
        ['taras-bondar', [7, '12:08'], [4]],
        ['ewa-sikora', [7, '12:12'], [5]],
        ['krzysztof-malek', [7, '12:50'], [2], 'Porcje za małe na dwanaście godzin.'],
        ['patryk-urban', [6, '11:44'], [4]],
        ['adrian-cichy', [6, '12:19'], [4]],
        ['iwona-stachura', [6, '12:33'], [5]],
        ['teresa-glowacka', [6, '13:01'], [4]],
        ['rafal-banas', [5, '11:27'], [4]],
        ['marek-solski', [5, '11:50'], [3]],
        ['henryk-lipka', [5, '12:05'], [5]],
        ['damian-koziol', [5, '12:15'], [4]],
        ['izabela-wrona', [5, '13:10'], [5], 'Pierwszy raz nie zasypiam o czternastej.'],
        ['krystian-domagala', [4, '11:38'], [4]],
        ['jakub-stec', [4, '12:22'], [3]],
        ['alicja-rutkowska', [4, '12:47'], [5]],
        ['anna-drozd', [3, '11:52'], [4]],
        ['zbigniew-polak', [3, '12:30'], [3]],
        ['sylwia-rak', [7, '12:26'], [4]],
        ['karolina-mikula', [6, '12:41'], [5], 'Wreszcie coś bez mięsa, co syci.'],
        ['wiktor-jurek', [5, '12:11'], [4]],
        ['artur-wilk', [4, '13:05'], [3]],
        ['grzegorz-mazur', [6, '13:20'], [4]],
        ['pawel-klos', [5, '12:48'], [4], 'Więcej kasz, mniej ryżu.'],
        ['zofia-lange', [4, '12:55'], [4], '=) Kompot jak u babci.'],
        ['natalia-czerwinska', [7, '13:12'], [4]],
        ['michal-ptak', [6, '11:05'], [5], '+1 za zupę o 10:45.'],
        ['filip-zaremba', [5, '12:37'], [4]],
        ['olena-kowalenko', [5, '13:31'], [5], 'Dziękuję za dania bez wieprzowiny.'],
        ['justyna-biernat', [4, '13:44'], [3]],
        ['agnieszka-kruk', [3, '12:09'], [4]],
        ['kinga-walczak', [7, '12:58'], [4], 'Sałatki znikają przed trzynastą.'],
        ['ewelina-sroka', [6, '12:03'], [5], 'Rachunek za stołówkę wyszedł taki sam.'],
        ['renata-bobrowska', [5, '13:15'], [4]],
        ['piotr-gajda', [4, '12:14'], [3]],
        ['mateusz-dudek', [3, '12:20'], [4]],
      ]),
    },
  ];
}
