import type { Remark } from '../conversation.ts';

/** What is said under the leaders' posts, by the id of the post. */
export const underPosts: Readonly<Record<string, readonly Remark[]>> = {
  'three-questions': [
    {
      by: 'weronika-sobczak',
      at: { minutesAgo: 410 },
      text: 'Na targach we Wrocławiu robię zeszyt pytań przy stoisku. Po dwóch dniach miałam 61 wpisów i połowa dotyczyła właśnie mrozu. Mogę przynieść na poniedziałkowe spotkanie.',
      reactions: { useful: 7, support: 4 },
      replies: [
        {
          by: 'joanna-lis',
          at: { minutesAgo: 365 },
          text: 'Proszę, przynieś cały zeszyt, nie wyciąg. Chcę przeczytać, jak ludzie naprawdę to formułują.',
          reactions: { support: 5 },
        },
      ],
    },
    {
      by: 'stanislaw-orzel',
      at: { minutesAgo: 330 },
      text: 'Serwis odpowiada na pytanie o mróz średnio sześć razy w tygodniu, od października do marca. Gdyby była strona, do której możemy odesłać, zyskujemy dzień pracy w miesiącu.',
      reactions: { useful: 10 },
      replies: [
        {
          by: 'kamil-pawlak',
          at: { minutesAgo: 245 },
          text: 'Szkic jest gotowy, potrzebuję dwóch zdań od kogoś, kto to robił zimą na budowie. Mikołaj?',
          reactions: { question: 1 },
          replies: [
            {
              by: 'mikolaj-szpak',
              at: { minutesAgo: 95 },
              text: 'Wysłałem. Najważniejsze: przyłącze poniżej 80 cm albo izolacja, nigdy jedno „trochę”.',
              reactions: { thanks: 4, useful: 5 },
            },
          ],
        },
      ],
    },
    {
      by: 'robert-szulc',
      at: { minutesAgo: 260 },
      text: 'Nie zgodzę się z jednym: klient, który pyta o cenę w pierwszym zdaniu, nie jest „zły”. Na Dolnym Śląsku to zwykle wykonawca, który ma dziś policzyć ofertę. Dajmy mu cenę, a historię opowiedzmy inwestorowi.',
      reactions: { support: 9, useful: 3 },
    },
  ],
  'what-czechia-taught-us': [
    {
      by: 'daniel-horak',
      at: [8, '10:20'],
      lang: 'en',
      text: 'Thank you for writing this. One addition: Czech installers do read the manual. The Polish one has a photo where the Czech one has a paragraph, and they ask me for the photo.',
      reactions: { useful: 6, support: 3 },
      replies: [
        {
          by: 'joanna-lis',
          at: [8, '12:45'],
          lang: 'en',
          text: 'Then the photo goes in this week. Ola has the originals.',
          reactions: { thanks: 3 },
        },
      ],
    },
    {
      by: 'olena-kowalenko',
      at: [7, '09:05'],
      lang: 'en',
      text: 'For Ukraine I would not translate the Czech page at all. People ask first whether the tank can be moved later, because they do not know where they will live in five years.',
      reactions: { useful: 11, thanks: 2 },
    },
  ],
  'first-frost': [
    {
      by: 'anna-drozd',
      at: { minutesAgo: 150 },
      text: 'Mam trzy zgłoszenia z tej listy na dziś. Oddzwaniam przed 14:00.',
      reactions: { thanks: 3 },
    },
  ],
  'second-truck': [
    {
      by: 'artur-wilk',
      at: [1, '16:05'],
      text: 'Auto już jest. Prowadzi się jak osobówka, tylko wysoka.',
      reactions: { support: 7 },
      replies: [
        {
          by: 'tomasz-bielak',
          at: [1, '16:30'],
          text: 'Zrób zdjęcie pod pierwszą budową. Wyślę je trzem klientom, którzy czekali na nas najdłużej, z przeprosinami i nowym terminem.',
        },
      ],
    },
  ],
  'open-books': [
    {
      by: 'ewelina-sroka',
      at: [10, '11:15'],
      text: 'Jeśli ktoś chce zobaczyć, jak liczymy marżę na zbiorniku 5 m³, zapraszam w czwartki o 13:00 do sali Warta. Pół godziny, bez prezentacji, na żywym arkuszu.',
      reactions: { thanks: 13, useful: 8 },
      replies: [
        {
          by: 'lukasz-zak',
          at: [10, '14:00'],
          text: 'Będę. Zawsze ciekawiło mnie, ile z tej kwoty to gaz do pieca.',
          reactions: { support: 5 },
          replies: [
            {
              by: 'ewelina-sroka',
              at: [9, '08:35'],
              text: 'Zdradzę od razu: 9%. Ale przyjdź, bo odpad form to drugie tyle.',
              reactions: { useful: 9 },
            },
          ],
        },
      ],
    },
  ],
};
