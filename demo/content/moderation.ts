import type { Subject } from '@stoa/contract';
import type { Seed, SeedComment } from '@stoa/domain';
import type { CompanyClock } from './clock.ts';

const CANTEEN: Subject = 'page:/classic/canteen';
const LEADERS: Subject = 'page:/leaders';
const BENEFITS: Subject = 'page:/hr/benefits';
const PARKING: Subject = 'page:/parking';

/** What waits for the moderator, what was done before, and who may not write for a while. */
export function moderation(
  clock: CompanyClock,
): Required<Pick<Seed, 'comments' | 'reports' | 'blocks' | 'policies' | 'audit'>> {
  const comment = (
    id: string,
    authorId: string,
    minutesAgo: number,
    text: string,
    more: Partial<SeedComment> = {},
  ): SeedComment => ({
    id: `moderated-${id}`,
    subject: PARKING,
    authorId,
    text,
    lang: 'pl',
    at: clock.at({ minutesAgo }),
    ...more,
  });
  const report = (
    id: string,
    reporterId: string,
    minutesAgo: number,
    reason: 'offensive' | 'harassment' | 'confidential' | 'misleading' | 'off-topic' | 'other',
    words: string | null = null,
  ) => ({
    commentId: `moderated-${id}`,
    reporterId,
    reason,
    words,
    at: clock.at({ minutesAgo }),
  });
  return {
    comments: [
      comment(
        'question',
        'magda-sowa',
        2_900,
        'Od poniedziałku brama B jest zamknięta do 6:30. Gdzie mają stawać osoby, które zaczynają o szóstej?',
      ),
      comment(
        'insult',
        'robert-szulc',
        190,
        'Gdyby logistyka umiała czytać, wiedziałaby, że pisaliśmy o tym dwa tygodnie temu. Z wami zawsze tak samo, szkoda słów.',
        { parentId: 'moderated-question' },
      ),
      comment(
        'answer',
        'hanna-zieba',
        170,
        'Do końca miesiąca osoby z pierwszej zmiany mogą stawać przy wadze. Przepustki rozdają portierzy.',
        { parentId: 'moderated-question', reactions: { useful: ['magda-sowa', 'filip-zaremba'] } },
      ),
      comment(
        'salary',
        'michal-ptak',
        95,
        'Skoro pytacie o pieniądze: w regionie Pomorze premia za kwartał to 4 200 zł brutto, mam to w mailu od kierowniczki.',
        { subject: BENEFITS },
      ),
      comment(
        'waiting',
        'filip-zaremba',
        42,
        'Czy w nowym budżecie jest wymiana samochodów serwisowych? Trzy z siedmiu mają ponad 300 tysięcy przebiegu i co tydzień któryś stoi.',
        { subject: LEADERS, state: 'held' },
      ),
      comment(
        'advert',
        'justyna-biernat',
        20,
        'Sprzedam opony zimowe 205/55 R16, prawie nowe. Pisać na priv.',
        { subject: CANTEEN },
      ),
      comment(
        'hidden',
        'robert-szulc',
        2_700,
        'Kto pierwszy, ten lepszy, a śpiochy niech dojeżdżają autobusem.',
        {
          parentId: 'moderated-question',
          state: 'hidden',
          stateReason: 'Wyśmiewa osoby, które zadały pytanie.',
        },
      ),
    ],
    reports: [
      report('insult', 'magda-sowa', 160, 'offensive'),
      report(
        'insult',
        'henryk-lipka',
        120,
        'harassment',
        'To już trzeci taki komentarz do nas w tym tygodniu.',
      ),
      report('salary', 'renata-bobrowska', 60, 'confidential', 'Kwoty premii są poufne.'),
      report('advert', 'kinga-walczak', 12, 'off-topic'),
    ],
    blocks: [
      {
        personId: 'mateusz-dudek',
        until: clock.inDays(3),
        reason: 'Po dwóch upomnieniach trzeci raz te same wyzwiska pod wpisem zarządu.',
        at: clock.at([2, '11:20']),
      },
    ],
    policies: [
      {
        scope: { pattern: LEADERS, prefix: false },
        policy: 'pre',
        byId: 'alicja-rutkowska',
        at: clock.at([5, '08:30']),
      },
    ],
    audit: [
      {
        at: clock.at([5, '08:30']),
        actorId: 'alicja-rutkowska',
        act: 'set-policy',
        scope: { pattern: LEADERS, prefix: false },
        policy: 'pre',
        reason: 'Przez dwa tygodnie po ogłoszeniu budżetu.',
      },
      {
        at: clock.at([2, '11:20']),
        actorId: 'dorota-maj',
        act: 'block',
        personId: 'mateusz-dudek',
        until: clock.inDays(3),
        reason: 'Po dwóch upomnieniach trzeci raz te same wyzwiska pod wpisem zarządu.',
      },
      {
        at: clock.at({ minutesAgo: 2_650 }),
        actorId: 'alicja-rutkowska',
        act: 'hide',
        subject: PARKING,
        commentId: 'moderated-hidden',
        personId: 'robert-szulc',
        from: 'shown',
        to: 'hidden',
        reportsClosed: 2,
        reason: 'Wyśmiewa osoby, które zadały pytanie.',
      },
    ],
  };
}
