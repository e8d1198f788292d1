import type { BenefitText, LocalizedText } from '@stoa/contract';
import type { SeedCampaign } from '@stoa/domain';
import type { CompanyClock } from './clock.ts';
import type { Department } from './people.ts';

interface Benefit {
  readonly wordings: readonly LocalizedText[];
  /** What it did for somebody of the department. */
  readonly example: LocalizedText;
}

/** What the company bicycle is good for, told to each department in its own terms. */
const BENEFITS: Readonly<Record<Department, Benefit>> = {
  'Zarząd i finanse': {
    wordings: [
      {
        pl: 'Koniec szukania miejsca na parkingu o ósmej: rower firmowy za 59 zł miesięcznie.',
        en: 'No more hunting for a parking space at eight: a company bicycle for PLN 59 a month.',
      },
      {
        pl: 'Jedno auto pod biurem mniej to miejsce dla klienta: rower firmowy za 59 zł.',
        en: 'One car less at the office is a space for a customer: a company bicycle for PLN 59.',
      },
    ],
    example: {
      pl: 'Ewelina z kontrolingu policzyła: 59 zł to mniej niż jej dwa tankowania w miesiącu.',
      en: 'Ewelina of controlling did the sums: PLN 59 is less than two of her fill-ups a month.',
    },
  },
  'Ludzie i organizacja': {
    wordings: [
      {
        pl: 'Z biura do zakładu w kwadrans, bez auta służbowego: rower firmowy za 59 zł miesięcznie.',
        en: 'From the office to the plant in a quarter of an hour, without a pool car: a company bicycle for PLN 59 a month.',
      },
      {
        pl: 'Trzy rozmowy w zakładzie i ani jednej rezerwacji auta: rower firmowy za 59 zł.',
        en: 'Three talks at the plant and no car to book: a company bicycle for PLN 59.',
      },
    ],
    example: {
      pl: 'Alicja jeździ na próbę od września i auto służbowe rezerwuje już tylko w deszcz.',
      en: 'Alicja has been on the trial since September and books the pool car only when it rains.',
    },
  },
  Marketing: {
    wordings: [
      {
        pl: 'Na sesję zdjęciową nad rzekę i z powrotem przed dziesiątą: rower firmowy za 59 zł miesięcznie.',
        en: 'Down to the river for a photo and back before ten: a company bicycle for PLN 59 a month.',
      },
      {
        pl: 'Aparat do kosza i w drogę, zanim zniknie światło: rower firmowy za 59 zł.',
        en: 'Camera in the basket and off before the light goes: a company bicycle for PLN 59.',
      },
    ],
    example: {
      pl: 'Kamil zrobił zdjęcia nowego zbiornika o wschodzie słońca i zdążył na odprawę.',
      en: 'Kamil photographed the new tank at sunrise and was back for the morning meeting.',
    },
  },
  Sprzedaż: {
    wordings: [
      {
        pl: 'Kwadrans w głowie na poukładanie rozmowy z klientem: rower firmowy za 59 zł miesięcznie.',
        en: 'A quarter of an hour to think the next call through: a company bicycle for PLN 59 a month.',
      },
      {
        pl: 'Między biurem a pierwszym klientem bez korka na moście: rower firmowy za 59 zł.',
        en: 'From the office to the first customer without the jam on the bridge: a company bicycle for PLN 59.',
      },
    ],
    example: {
      pl: 'Filip mówi, że najlepsze odpowiedzi na obiekcje przychodzą mu na wale nad rzeką.',
      en: 'Filip says his best answers to objections come to him on the river bank.',
    },
  },
  Konstrukcja: {
    wordings: [
      {
        pl: 'Przerzutka w piaście, hamulce tarczowe, serwis w cenie: rower firmowy za 59 zł miesięcznie.',
        en: 'Hub gear, disc brakes, service included: a company bicycle for PLN 59 a month.',
      },
      {
        pl: 'Dwa przeglądy w roku i nic do smarowania samemu: rower firmowy za 59 zł.',
        en: 'Two inspections a year and nothing to oil yourself: a company bicycle for PLN 59.',
      },
    ],
    example: {
      pl: 'Izabela porównała koszt trzech lat z rowerem ze sklepu: wychodzi 340 zł taniej.',
      en: 'Izabela compared three years with a bicycle from a shop: it comes out PLN 340 cheaper.',
    },
  },
  Produkcja: {
    wordings: [
      {
        pl: 'Na szóstą bez autobusu i bez tankowania: rower firmowy za 59 zł miesięcznie.',
        en: 'In by six without a bus and without a filling station: a company bicycle for PLN 59 a month.',
      },
      {
        pl: 'Po drugiej zmianie w domu przed ostatnim autobusem: rower firmowy za 59 zł.',
        en: 'Home from the late shift before the last bus: a company bicycle for PLN 59.',
      },
    ],
    example: {
      pl: 'Łukasz z formowania nie czeka już na autobus 5:12: w szatni jest za dziesięć szósta.',
      en: 'Łukasz of moulding no longer waits for the 5:12 bus: he is in the changing room at ten to six.',
    },
  },
  Logistyka: {
    wordings: [
      {
        pl: 'Z Wartowa do magazynu w dwanaście minut, także gdy autobus nie przyjedzie: rower firmowy za 59 zł.',
        en: 'From Wartowo to the warehouse in twelve minutes, bus or no bus: a company bicycle for PLN 59.',
      },
      {
        pl: 'Z rampy na rampę bez czekania na wózek: rower firmowy za 59 zł miesięcznie.',
        en: 'From dock to dock without waiting for a lift: a company bicycle for PLN 59 a month.',
      },
    ],
    example: {
      pl: 'Wiktor z magazynu oddał bilet miesięczny za 118 zł i jest na miejscu przed dostawami.',
      en: 'Wiktor of the warehouse gave up his PLN 118 bus pass and is there before the deliveries.',
    },
  },
  Serwis: {
    wordings: [
      {
        pl: 'Po dyżurze prosto do domu, bez odstawiania auta do bazy: rower firmowy za 59 zł miesięcznie.',
        en: 'Home straight after your shift, without returning the van first: a company bicycle for PLN 59 a month.',
      },
      {
        pl: 'Auto zostaje w bazie, a Ty jesteś w domu w dwadzieścia minut: rower firmowy za 59 zł.',
        en: 'The van stays at the base and you are home in twenty minutes: a company bicycle for PLN 59.',
      },
    ],
    example: {
      pl: 'Julia po dyżurze oszczędza godzinę, bo nie wraca busem po własne auto.',
      en: 'Julia saves an hour after her shift, because she does not ride back for her own car.',
    },
  },
};

const anyone = { department: null, role: null, stage: null };

/** The bicycle in the words of each department, and what concerns everybody, guests included. */
export function campaigns(clock: CompanyClock): readonly SeedCampaign[] {
  const departments = Object.entries(BENEFITS).map(
    ([department, { wordings, example }]): BenefitText => ({
      ...anyone,
      department,
      wordings: [...wordings],
      example,
    }),
  );
  return [
    {
      id: 'company-bicycle',
      name: 'Rower firmowy: zebrać opinie przed decyzją zarządu',
      goal: { kind: 'answered', offerId: 'company-bicycle' },
      texts: [
        {
          ...anyone,
          wordings: [
            {
              pl: 'Do pracy w swoim tempie: rower firmowy za 59 zł miesięcznie, z serwisem w cenie.',
              en: 'To work at your own pace: a company bicycle for PLN 59 a month, service included.',
            },
            {
              pl: 'Rower firmowy za 59 zł miesięcznie: powiedz, czy byłby ci przydatny.',
              en: 'A company bicycle for PLN 59 a month: say whether it would be useful to you.',
            },
          ],
          example: {
            pl: 'Dwadzieścia osób jeździło na próbę od września, siedemnaście chce zostać przy rowerze.',
            en: 'Twenty people have tried one since September, and seventeen want to keep it.',
          },
        },
        ...departments,
        {
          department: 'Logistyka',
          role: 'kierowcy',
          stage: null,
          wordings: [
            {
              pl: 'Po ośmiu godzinach za kierownicą do domu na dwóch kołach: rower firmowy za 59 zł.',
              en: 'Home on two wheels after eight hours behind one: a company bicycle for PLN 59.',
            },
            {
              pl: 'Auto stoi w bazie, a Ty nie czekasz na autobus: rower firmowy za 59 zł miesięcznie.',
              en: 'The lorry stays at the base and you need no bus: a company bicycle for PLN 59 a month.',
            },
          ],
          example: {
            pl: 'Kierowcy z nocnej zmiany trzymają rowery pod dachem przy portierni.',
            en: 'Drivers of the night shift keep their bicycles under the roof by the gate.',
          },
        },
        {
          department: 'Produkcja',
          role: null,
          stage: 'regular',
          wordings: [
            {
              pl: 'Twoje uwagi o klatce na rowery są w umowie: zobacz i powiedz, czy o to chodziło.',
              en: 'Your remarks about the bicycle shed are in the contract: see whether we got them right.',
            },
            {
              pl: 'Klatka przy portierni, zamek na kartę: tak jak chciała zmiana A.',
              en: 'A shed by the gate, opened with your card: as shift A wanted it.',
            },
          ],
          example: {
            pl: 'Beata zaproponowała zamek na kartę i jest w projekcie od wtorku.',
            en: 'Beata proposed the card lock, and it has been in the plans since Tuesday.',
          },
        },
      ],
      action: { label: { pl: 'Zobacz i oceń', en: 'See and rate it' }, href: '/offers/bicycle' },
      startsAt: clock.at([5, '06:00']),
      endsAt: clock.inDays(9),
      priority: 60,
      audience: { departments: Object.keys(BENEFITS), roles: [], regions: [] },
      // The plant and the service work on Saturdays, too.
      days: 'every-day',
      caps: { period: { times: 3, days: 7 }, lifetime: 8 },
      group: { name: 'Benefity', period: { times: 4, days: 7 }, lifetime: null },
      stopAfter: 3,
      channels: ['poster'],
      at: clock.at([6, '13:20']),
    },
    {
      id: 'benefits-explained',
      name: 'Nowe benefity: przeczytać, co się zmienia',
      goal: { kind: 'contributed', subject: 'page:/hr/benefits' },
      texts: [
        {
          ...anyone,
          wordings: [
            {
              pl: 'Nowe benefity w dziesięć minut: dojazdy, lekarz, dwa dni na opiekę nad rodzicem.',
              en: 'The new benefits in ten minutes: commuting, medical care, two days to care for a parent.',
            },
            {
              pl: 'Do 220 zł na dojazdy od tego kwartału: sprawdź, co wrzucić do wniosku.',
              en: 'Up to PLN 220 for commuting from this quarter: see what goes into the claim.',
            },
          ],
          example: {
            pl: 'Hanna z kadr odpowiedziała już na czterdzieści pytań pod artykułem.',
            en: 'Hanna of payroll has already answered forty questions below the article.',
          },
        },
      ],
      action: { label: { pl: 'Przeczytaj', en: 'Read about them' }, href: '/hr/benefits' },
      startsAt: clock.at([6, '06:00']),
      endsAt: clock.inDays(30),
      priority: 20,
      days: 'every-day',
      group: { name: 'Benefity', period: { times: 4, days: 7 }, lifetime: null },
      at: clock.at([7, '09:05']),
    },
  ];
}
