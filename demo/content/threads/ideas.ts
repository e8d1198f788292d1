import type { Moment } from '../clock.ts';
import type { Remark } from '../conversation.ts';
import { departments, people } from '../people.ts';
import type { Department, PersonId } from '../people.ts';

type Idea = readonly [problem: string, proposal: string, owner: PersonId];

/** What each department would change; an idea is told once by each of several people. */
const IDEAS: Readonly<Record<Department, readonly Idea[]>> = {
  'Zarząd i finanse': [
    [
      'Faktury za transport schodzą do nas trzy tygodnie po dostawie.',
      'Skan listu przewozowego od razu z telefonu kierowcy.',
      'henryk-lipka',
    ],
    [
      'Delegacje rozliczamy w pliku, który psuje się przy każdym wklejeniu.',
      'Prosty formularz z kwotą, celem i zdjęciem paragonu.',
      'piotr-gajda',
    ],
    [
      'Nikt poza nami nie wie, co oznacza „marża po korekcie”.',
      'Słowniczek dziesięciu pojęć przy miesięcznych liczbach.',
      'ewelina-sroka',
    ],
  ],
  'Ludzie i organizacja': [
    [
      'Nowe osoby pierwszego dnia czekają na kartę wejściową do południa.',
      'Zamawiać kartę w dniu podpisania umowy.',
      'alicja-rutkowska',
    ],
    [
      'Grafik urlopów jest w trzech miejscach i każdy inny.',
      'Jeden kalendarz na dział, widoczny dla wszystkich.',
      'hanna-zieba',
    ],
    [
      'Szkolenia BHP wypadają zawsze na koniec zmiany B.',
      'Na przemian: raz początek zmiany A, raz zmiany B.',
      'andrzej-bury',
    ],
  ],
  Marketing: [
    [
      'Zdjęcia z budów leżą na telefonach i giną przy wymianie aparatu.',
      'Wspólny folder z nazwą miejscowości i datą, wrzuca monter.',
      'ola-jasinska',
    ],
    [
      'Na targi wozimy zbiornik, którego nikt nie może otworzyć.',
      'Przeciąć jeden model na pół i pokazać środek.',
      'pawel-klos',
    ],
    [
      'Instrukcje są po polsku i czesku, a pytają też po ukraińsku.',
      'Zacząć od jednej strony rysunków bez słów.',
      'kamil-pawlak',
    ],
  ],
  Sprzedaż: [
    [
      'Klient dostaje ofertę bez terminu i dzwoni tylko po termin.',
      'Termin dostawy w pierwszym zdaniu oferty.',
      'filip-zaremba',
    ],
    [
      'Przy dużych zamówieniach nikt nie wie, kto prowadzi klienta.',
      'Nazwisko opiekuna na każdym potwierdzeniu.',
      'natalia-czerwinska',
    ],
    [
      'Wizje lokalne robimy bez wzoru i zapominamy o wysokości wód gruntowych.',
      'Kartka z ośmioma pytaniami dla doradcy.',
      'zofia-lange',
    ],
  ],
  Konstrukcja: [
    [
      'Zmiany w rysunku docierają na halę po dwóch dniach.',
      'Tablica „dziś zmienione” przy formowaniu, godzina 6:00.',
      'pawel-klos',
    ],
    [
      'Próby szczelności czekają w kolejce na jedno stanowisko.',
      'Rezerwacja z wyprzedzeniem, jak sala spotkań.',
      'krystian-domagala',
    ],
    [
      'Każdy zbiornik ma inne śruby pokrywy.',
      'Dwa rozmiary dla całej rodziny produktów.',
      'izabela-wrona',
    ],
  ],
  Produkcja: [
    [
      'Formy szukamy po całym placu, bo tabliczki blakną.',
      'Grawerowane numery i plan placu przy bramie B.',
      'jolanta-bielecka',
    ],
    [
      'Odpad polietylenu wyrzucamy zmieszany kolorami.',
      'Trzy pojemniki przy piecu i mielenie raz w tygodniu.',
      'jakub-stec',
    ],
    [
      'Przy przekazaniu zmiany gubią się uwagi o piecu.',
      'Zeszyt przy piecu, trzy linijki, podpis.',
      'lukasz-zak',
    ],
  ],
  Logistyka: [
    [
      'Kierowca dzwoni z budowy, że dźwig nie przyjechał.',
      'Potwierdzenie dźwigu dzień wcześniej do 15:00.',
      'magda-sowa',
    ],
    [
      'Palety po dostawie nie wracają, a kosztują.',
      'Kaucja na liście i zdjęcie przy odbiorze.',
      'sylwia-rak',
    ],
    [
      'W magazynie są trzy miejsca na tę samą uszczelkę.',
      'Jedno miejsce, żółta linia na podłodze.',
      'damian-koziol',
    ],
  ],
  Serwis: [
    [
      'Zgłoszenia z weekendu czekają do poniedziałku bez odpowiedzi.',
      'Automatyczny SMS z nazwiskiem dyżurnego.',
      'anna-drozd',
    ],
    [
      'Jeździmy dwa razy, bo nie wiemy, jaka pompa jest w środku.',
      'Zdjęcie tabliczki pompy przy montażu, do karty klienta.',
      'stanislaw-orzel',
    ],
    [
      'Klienci sami odkręcają filtr i gubią uszczelkę.',
      'Zapasowa uszczelka przyklejona pod pokrywą.',
      'mikolaj-szpak',
    ],
  ],
};

const OPENINGS = [
  '',
  'Zgłaszam drugi raz, może tym razem. ',
  'Pomysł z naszej zmiany. ',
  'Krótko: ',
  'Rozmawialiśmy o tym przy kawie i wszyscy się zgodzili. ',
  'Nie wiem, czy to dobre miejsce, ale spróbuję. ',
  'Z obserwacji ostatniego miesiąca. ',
  'Po podliczeniu nie są to drobne. ',
];

const GAINS = [
  ' Kosztuje prawie nic.',
  ' U poprzedniego pracodawcy to działało.',
  ' Oszczędność: mniej więcej godzina dziennie.',
  ' Mogę poprowadzić próbę przez dwa tygodnie.',
  '',
  ' Jeśli się nie sprawdzi, wracamy do tego, co jest.',
  ' Proszę o jedno zdanie, czy ktoś się tym zajmie.',
];

const OWNERS_ANSWERS = [
  'Biorę to na siebie, napiszę za tydzień, co wyszło.',
  'Próbowaliśmy wiosną. Poległo na tym, że nikt nie był właścicielem. Kto chce nim być?',
  'Zgoda, ale zacznijmy od jednego miejsca, nie od wszystkich naraz.',
  'Dobry pomysł. Potrzebuję tylko liczby: ile razy w tygodniu to się zdarza?',
  'Wchodzi od poniedziałku, próba na dwa tygodnie.',
  'Nie tym razem: do końca kwartału nie ruszamy tego procesu. Wrócę do tematu i dam znać tutaj.',
  'Mam wątpliwość, czy to nie doda pracy komuś innemu. Sprawdzę z drugą zmianą i odpowiem.',
];

const COLLEAGUES_ANSWERS = [
  'U nas wygląda to tak samo. Dopisuję się.',
  'Robiliśmy to w poprzednim zespole. Działało, dopóki jedna osoba tego pilnowała.',
  'A nie prościej najpierw usunąć przyczynę? To się bierze z piątkowych zamówień.',
  'Mogę pomóc przy próbie, w czwartki mam luźniej.',
];

const FOLLOW_UPS = [
  'Cztery, pięć razy w tygodniu, najwięcej w poniedziałki.',
  'Mogę być właścicielem, o ile dostanę godzinę w piątki.',
  'Dziękuję, o to chodziło.',
];

const ROOTS = 200;
/** Replies to each idea in turn: as many as there are ideas. */
const REPLIES = [2, 0, 1, 2, 0];
const NEWEST = 1;

/** The box of ideas, made from templates: 400 remarks of a year, for paging. */
export function ideas(): readonly Remark[] {
  return Array.from({ length: ROOTS }, (_, i) => idea(i, ROOTS - 1 - i + NEWEST));
}

function idea(i: number, workdaysAgo: number): Remark {
  const department = departments[i % departments.length]!;
  const choices = IDEAS[department];
  const [problem, proposal, owner] = choices[Math.floor(i / departments.length) % choices.length]!;
  const colleagues = people.filter(
    (one) => one.department === department && one.id !== owner && !one.leader,
  );
  const by = colleagues[Math.floor(i / 3) % colleagues.length]!.id as PersonId;
  const opening = OPENINGS[(i * 5) % OPENINGS.length]!;
  const gain = GAINS[(i * 3) % GAINS.length]!;
  return {
    by,
    at: moment(workdaysAgo, 6 + (i % 9), i * 7),
    text: `${opening}${problem} ${proposal}${gain}`,
    reactions: { support: i % 6, useful: (i * 3) % 5 },
    replies: answersTo(i, workdaysAgo, owner, by),
  };
}

function answersTo(i: number, workdaysAgo: number, owner: PersonId, asker: PersonId): Remark[] {
  const count = REPLIES[i % REPLIES.length]!;
  if (count === 0) return [];
  const hour = 7 + (i % 9);
  const answer: Remark = {
    by: owner,
    at: moment(workdaysAgo, hour, i * 11),
    text: OWNERS_ANSWERS[(i * 3) % OWNERS_ANSWERS.length]!,
    reactions: { thanks: i % 4 },
  };
  if (count === 1) return [answer];
  const second = moment(workdaysAgo, hour + 1, i * 13);
  if (i % 2 === 0) {
    const followUp = { by: asker, at: second, text: FOLLOW_UPS[i % FOLLOW_UPS.length]! };
    return [{ ...answer, replies: [followUp] }];
  }
  const colleague = people[(i * 17) % people.length]!.id as PersonId;
  const text = COLLEAGUES_ANSWERS[i % COLLEAGUES_ANSWERS.length]!;
  return [answer, { by: colleague, at: second, text }];
}

function moment(workdaysAgo: number, hour: number, minute: number): Moment {
  const two = (value: number) => String(value).padStart(2, '0');
  return [workdaysAgo, `${two(hour)}:${two(minute % 60)}`];
}
