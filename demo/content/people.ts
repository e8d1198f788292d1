import type { Person } from '@stoa/contract';

type Row = readonly [id: string, name: string, title: string, region: string];

const WLKP = 'Wielkopolska';
const POM = 'Pomorze';
const LUB = 'Lubelskie';
const DSL = 'Dolny Śląsk';

/** The people of Nadrzecze by department: 60 in 8. */
const DEPARTMENTS = {
  'Zarząd i finanse': [
    ['wojciech-sarna', 'Wojciech Sarna', 'prezes zarządu', WLKP],
    ['renata-bobrowska', 'Renata Bobrowska', 'dyrektorka finansowa', WLKP],
    ['piotr-gajda', 'Piotr Gajda', 'główny księgowy', WLKP],
    ['ewelina-sroka', 'Ewelina Sroka', 'specjalistka ds. kontrolingu', WLKP],
    ['kinga-walczak', 'Kinga Walczak', 'księgowa', WLKP],
    ['mateusz-dudek', 'Mateusz Dudek', 'analityk finansowy', DSL],
  ],
  'Ludzie i organizacja': [
    ['dorota-maj', 'Dorota Maj', 'dyrektorka HR', WLKP],
    ['alicja-rutkowska', 'Alicja Rutkowska', 'partnerka HR w zakładzie', WLKP],
    ['szymon-wrobel', 'Szymon Wróbel', 'specjalista ds. rekrutacji', WLKP],
    ['hanna-zieba', 'Hanna Zięba', 'kadry i płace', WLKP],
  ],
  Marketing: [
    ['joanna-lis', 'Joanna Lis', 'dyrektorka marketingu', WLKP],
    ['bartek-nowicki', 'Bartek Nowicki', 'redaktor intranetu', WLKP],
    ['ola-jasinska', 'Ola Jasińska', 'projektantka graficzna', POM],
    ['kamil-pawlak', 'Kamil Pawlak', 'specjalista ds. treści', WLKP],
    ['weronika-sobczak', 'Weronika Sobczak', 'targi i wydarzenia', DSL],
  ],
  Sprzedaż: [
    ['tomasz-bielak', 'Tomasz Bielak', 'dyrektor sprzedaży', WLKP],
    ['agnieszka-kruk', 'Agnieszka Kruk', 'kierowniczka regionu', POM],
    ['robert-szulc', 'Robert Szulc', 'kierownik regionu', DSL],
    ['marta-olszewska', 'Marta Olszewska', 'kierowniczka regionu', LUB],
    ['michal-ptak', 'Michał Ptak', 'doradca handlowy', WLKP],
    ['justyna-biernat', 'Justyna Biernat', 'doradczyni handlowa', POM],
    ['filip-zaremba', 'Filip Zaremba', 'inżynier sprzedaży', WLKP],
    ['olena-kowalenko', 'Olena Kowalenko', 'specjalistka ds. eksportu', LUB],
    ['daniel-horak', 'Daniel Horák', 'opiekun rynku czeskiego', DSL],
    ['natalia-czerwinska', 'Natalia Czerwińska', 'obsługa zamówień', WLKP],
  ],
  Konstrukcja: [
    ['grzegorz-mazur', 'Grzegorz Mazur', 'dyrektor techniczny', WLKP],
    ['pawel-klos', 'Paweł Kłos', 'główny konstruktor', WLKP],
    ['izabela-wrona', 'Izabela Wrona', 'konstruktorka', WLKP],
    ['jakub-stec', 'Jakub Stec', 'technolog', WLKP],
    ['zofia-lange', 'Zofia Lange', 'hydrolożka', POM],
    ['krystian-domagala', 'Krystian Domagała', 'inżynier prób', WLKP],
  ],
  Produkcja: [
    ['andrzej-bury', 'Andrzej Bury', 'dyrektor zakładu', WLKP],
    ['beata-kania', 'Beata Kania', 'kierowniczka zmiany A', WLKP],
    ['marek-solski', 'Marek Solski', 'kierownik zmiany B', WLKP],
    ['lukasz-zak', 'Łukasz Żak', 'brygadzista formowania', WLKP],
    ['slawomir-pietrzak', 'Sławomir Pietrzak', 'operator pieca', WLKP],
    ['monika-adamiak', 'Monika Adamiak', 'operatorka linii', WLKP],
    ['dariusz-wolny', 'Dariusz Wolny', 'operator pieca', WLKP],
    ['teresa-glowacka', 'Teresa Głowacka', 'kontrolerka jakości', WLKP],
    ['rafal-banas', 'Rafał Banaś', 'kierownik jakości', WLKP],
    ['ewa-sikora', 'Ewa Sikora', 'montaż zbiorników', WLKP],
    ['krzysztof-malek', 'Krzysztof Małek', 'spawacz tworzyw', WLKP],
    ['jolanta-bielecka', 'Jolanta Bielecka', 'magazyn form', WLKP],
    ['patryk-urban', 'Patryk Urban', 'mechanik utrzymania ruchu', WLKP],
    ['adrian-cichy', 'Adrian Cichy', 'elektryk', WLKP],
    ['taras-bondar', 'Taras Bondar', 'operator linii', WLKP],
    ['iwona-stachura', 'Iwona Stachura', 'planistka produkcji', WLKP],
  ],
  Logistyka: [
    ['henryk-lipka', 'Henryk Lipka', 'kierownik logistyki', WLKP],
    ['magda-sowa', 'Magda Sowa', 'planistka transportu', WLKP],
    ['sylwia-rak', 'Sylwia Rak', 'spedytorka', WLKP],
    ['damian-koziol', 'Damian Kozioł', 'magazynier', WLKP],
    ['wiktor-jurek', 'Wiktor Jurek', 'magazynier', LUB],
    ['karolina-mikula', 'Karolina Mikuła', 'specjalistka ds. zakupów', WLKP],
    ['zbigniew-polak', 'Zbigniew Polak', 'kierowca', WLKP],
    ['artur-wilk', 'Artur Wilk', 'kierowca', DSL],
  ],
  Serwis: [
    ['stanislaw-orzel', 'Stanisław Orzeł', 'kierownik serwisu', WLKP],
    ['anna-drozd', 'Anna Drozd', 'koordynatorka zgłoszeń', WLKP],
    ['mikolaj-szpak', 'Mikołaj Szpak', 'serwisant', POM],
    ['leszek-grab', 'Leszek Grab', 'serwisant', LUB],
    ['julia-heban', 'Julia Heban', 'serwisantka', DSL],
  ],
} as const satisfies Record<string, readonly Row[]>;

export type Department = keyof typeof DEPARTMENTS;
export type PersonId = (typeof DEPARTMENTS)[Department][number][0];

export const departments = Object.keys(DEPARTMENTS) as Department[];

const LEADERS: ReadonlySet<string> = new Set<PersonId>([
  'wojciech-sarna',
  'renata-bobrowska',
  'dorota-maj',
  'joanna-lis',
  'tomasz-bielak',
  'grzegorz-mazur',
  'andrzej-bury',
]);

/** What kind of work people do, by department and, where it differs, by title. */
const JOBS: Readonly<Record<Department, string>> = {
  'Zarząd i finanse': 'biuro',
  'Ludzie i organizacja': 'biuro',
  Marketing: 'biuro',
  Sprzedaż: 'biuro',
  Konstrukcja: 'biuro',
  Produkcja: 'praca zmianowa',
  Logistyka: 'biuro',
  Serwis: 'teren',
};
const JOBS_BY_TITLE: Readonly<Record<string, string>> = {
  'kierownik regionu': 'teren',
  'kierowniczka regionu': 'teren',
  'doradca handlowy': 'teren',
  'doradczyni handlowa': 'teren',
  'planistka produkcji': 'biuro',
  'dyrektor zakładu': 'biuro',
  'koordynatorka zgłoszeń': 'biuro',
  magazynier: 'magazyn',
  kierowca: 'kierowcy',
};

/** Who has sat for a portrait; the others show their initials. */
const PORTRAYED: ReadonlySet<string> = new Set<PersonId>([
  'wojciech-sarna',
  'renata-bobrowska',
  'dorota-maj',
  'joanna-lis',
  'tomasz-bielak',
  'grzegorz-mazur',
  'andrzej-bury',
  'magda-sowa',
  'bartek-nowicki',
  'alicja-rutkowska',
  'hanna-zieba',
  'lukasz-zak',
  'teresa-glowacka',
  'stanislaw-orzel',
  'anna-drozd',
  'zofia-lange',
  'olena-kowalenko',
  'daniel-horak',
  'agnieszka-kruk',
  'henryk-lipka',
  'sylwia-rak',
  'taras-bondar',
  'beata-kania',
  'filip-zaremba',
]);

export const people: readonly Person[] = departments.flatMap((department) =>
  (DEPARTMENTS[department] as readonly Row[]).map(([id, name, title, region]) => ({
    id,
    name,
    title,
    department,
    region,
    photo: PORTRAYED.has(id) ? `/pictures/people/${id}.svg` : null,
    leader: LEADERS.has(id),
    jobRole: JOBS_BY_TITLE[title] ?? JOBS[department],
  })),
);

export function person(id: PersonId): Person {
  const found = people.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`Nobody at Nadrzecze has the id "${id}".`);
  return found;
}
