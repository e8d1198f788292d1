import type { LocalizedText } from '@stoa/contract';
import type { SeedCampaign } from '@stoa/domain';
import type { CompanyClock } from './clock.ts';
import type { Department } from './people.ts';

/** What the company bicycle is good for, told to each department in its own terms. */
const BENEFITS: Readonly<Record<Department, LocalizedText>> = {
  'Zarząd i finanse': {
    pl: 'Koniec szukania miejsca na parkingu o ósmej: rower firmowy za 59 zł miesięcznie.',
    en: 'No more hunting for a parking space at eight: a company bicycle for PLN 59 a month.',
  },
  'Ludzie i organizacja': {
    pl: 'Z biura do zakładu w kwadrans, bez auta służbowego: rower firmowy za 59 zł miesięcznie.',
    en: 'From the office to the plant in a quarter of an hour, without a pool car: a company bicycle for PLN 59 a month.',
  },
  Marketing: {
    pl: 'Na sesję zdjęciową nad rzekę i z powrotem przed dziesiątą: rower firmowy za 59 zł miesięcznie.',
    en: 'Down to the river for a photo and back before ten: a company bicycle for PLN 59 a month.',
  },
  Sprzedaż: {
    pl: 'Kwadrans w głowie na poukładanie rozmowy z klientem: rower firmowy za 59 zł miesięcznie.',
    en: 'A quarter of an hour to think the next call through: a company bicycle for PLN 59 a month.',
  },
  Konstrukcja: {
    pl: 'Przerzutka w piaście, hamulce tarczowe, serwis w cenie: rower firmowy za 59 zł miesięcznie.',
    en: 'Hub gear, disc brakes, service included: a company bicycle for PLN 59 a month.',
  },
  Produkcja: {
    pl: 'Na szóstą bez autobusu i bez tankowania: rower firmowy za 59 zł miesięcznie.',
    en: 'In by six without a bus and without a filling station: a company bicycle for PLN 59 a month.',
  },
  Logistyka: {
    pl: 'Z Wartowa do magazynu w dwanaście minut, także gdy autobus nie przyjedzie: rower firmowy za 59 zł.',
    en: 'From Wartowo to the warehouse in twelve minutes, bus or no bus: a company bicycle for PLN 59.',
  },
  Serwis: {
    pl: 'Po dyżurze prosto do domu, bez odstawiania auta do bazy: rower firmowy za 59 zł miesięcznie.',
    en: 'Home straight after your shift, without returning the van first: a company bicycle for PLN 59 a month.',
  },
};

/** The bicycle by department, and what concerns everybody, also those who have not signed in. */
export function campaigns(clock: CompanyClock): readonly SeedCampaign[] {
  const bicycle = Object.entries(BENEFITS).map(([department, message], i): SeedCampaign => ({
    id: `bicycle-${i + 1}`,
    message,
    action: { label: { pl: 'Zobacz i oceń', en: 'See and rate it' }, href: '/offers/bicycle' },
    startsAt: clock.at([5, '06:00']),
    endsAt: clock.inDays(9),
    priority: 60,
    departments: [department],
  }));
  return [
    ...bicycle,
    {
      id: 'benefits-explained',
      message: {
        pl: 'Nowe benefity w dziesięć minut: dojazdy, lekarz, dwa dni na opiekę nad rodzicem.',
        en: 'The new benefits in ten minutes: commuting, medical care, two days to care for a parent.',
      },
      action: { label: { pl: 'Przeczytaj', en: 'Read about them' }, href: '/hr/benefits' },
      startsAt: clock.at([6, '06:00']),
      endsAt: clock.inDays(30),
      priority: 20,
      departments: [],
    },
  ];
}
