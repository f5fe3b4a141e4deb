// What happened to each request of the stories, by day: all the ways a request can go.
import { type Tell, tells } from './telling.ts'

type Step = readonly [day: string, tell: Tell]
const { open, assess, propose, agree, accept, chosen, hire, pass, follow, freeing, ofLast, ofFamily } = tells

/** From opening to the first day of work, a day for each step. */
const hiring = (days: readonly [string, string, string, string, string], rank = 1, why?: string): readonly Step[] => {
  const [opened, proposed, answered, met, hired] = days
  return [
    [opened, open],
    [opened, assess],
    [proposed, propose(rank, why)],
    [answered, agree],
    [answered, accept],
    [answered, tells.meet(`${met}T09:30:00.000Z`)],
    [met, chosen],
    [hired, hire],
  ]
}

export const lives: { readonly [request: number]: readonly Step[] } = {
  1: [
    ['2026-11-09', open],
    ['2026-11-10', assess],
    ['2026-11-19', propose()],
  ],
  2: [
    ...hiring(['2026-03-02', '2026-03-05', '2026-03-09', '2026-03-12', '2026-03-22']),
    ['2026-03-31', pass],
    ['2026-03-31', follow(7, 'well')],
    ['2026-04-22', follow(30, 'well')],
    ['2026-06-22', follow(90, 'well', 'La famiglia chiede di aggiungere un’ora il venerdì.')],
  ],
  3: [
    ...hiring(['2026-03-09', '2026-03-12', '2026-03-16', '2026-03-19', '2026-03-31']),
    ['2026-04-08', follow(7, 'with-difficulties', 'Le notti sono faticose.')],
    ['2026-05-02', pass],
    ['2026-05-04', follow(30, 'well')],
    ['2026-09-14', freeing(ofLast('replace', { why: 'holidays' }), 'carer-ended')],
    ['2026-09-15', propose()],
    ['2026-09-16', agree],
    ['2026-09-17', accept],
    ['2026-09-21', chosen],
    ['2026-09-28', hire],
    ['2026-10-30', pass],
    ['2026-10-30', follow(30, 'well')],
  ],
  4: [
    ...hiring(['2026-04-13', '2026-04-16', '2026-04-20', '2026-04-23', '2026-05-03']),
    ['2026-05-07', freeing(tells.fail('Gli orari non erano quelli detti.'), 'trial-failed')],
    ['2026-05-11', propose(2, 'Abita nello stesso paese: la famiglia la preferisce per gli imprevisti.')],
    ['2026-05-12', agree],
    ['2026-05-13', accept],
    ['2026-05-15', chosen],
    ['2026-05-17', hire],
    ['2026-05-26', pass],
    ['2026-05-26', follow(7, 'well')],
    ['2026-06-17', follow(30, 'well')],
  ],
  5: [
    ...hiring(['2026-05-04', '2026-05-07', '2026-05-11', '2026-05-14', '2026-05-31']),
    ['2026-07-01', pass],
    ['2026-07-01', follow(30, 'well')],
    ['2026-10-19', freeing(tells.ofEnd('assisted-died'), 'assisted-died')],
  ],
  6: [
    ...hiring(['2026-05-18', '2026-05-21', '2026-05-25', '2026-05-28', '2026-06-07']),
    ['2026-06-16', pass],
    ['2026-06-16', follow(7, 'well')],
    ['2026-07-08', follow(30, 'with-difficulties')],
  ],
  7: [
    ['2026-06-08', open],
    ['2026-06-08', assess],
    ['2026-06-11', propose()],
    ['2026-06-15', ofFamily('withdraw', { why: 'family-cares' })],
  ],
  8: [
    ['2026-06-22', open],
    ['2026-06-22', assess],
    ['2026-06-25', propose()],
    ['2026-06-26', tells.decline('distance')],
    ['2026-06-29', ofFamily('stop', { why: 'out-of-territory', reason: 'La casa è fuori dai Comuni della convenzione.' })],
  ],
  9: [
    ...hiring(['2026-07-06', '2026-07-09', '2026-07-13', '2026-07-16', '2026-08-02']),
    ['2026-08-11', pass],
    ['2026-08-11', follow(7, 'well')],
    ['2026-09-02', follow(30, 'well')],
    ['2026-11-02', follow(90, 'well')],
  ],
  10: [...hiring(['2026-09-07', '2026-09-10', '2026-09-14', '2026-09-17', '2026-11-08']), ['2026-11-16', follow(7, 'well')]],
  11: [...hiring(['2026-09-21', '2026-09-24', '2026-09-28', '2026-10-01', '2026-11-15'])],
  12: [
    ['2026-10-26', open],
    ['2026-10-27', assess],
    ['2026-11-16', propose()],
    ['2026-11-17', agree],
    ['2026-11-18', accept],
    ['2026-11-18', tells.meet('2026-11-26T09:30:00.000Z')],
  ],
  13: [
    ['2026-11-02', open],
    ['2026-11-03', assess],
    ['2026-11-20', tells.proposePaired],
  ],
  14: [
    ['2026-11-05', open],
    ['2026-11-05', assess],
    ['2026-11-20', tells.proposePaired],
    ['2026-11-20', agree],
  ],
  15: [
    ['2026-11-10', open],
    ['2026-11-11', assess],
  ],
  16: [
    ['2026-11-12', open],
    ['2026-11-13', assess],
  ],
  17: [['2026-11-18', open]],
  18: [
    ['2026-08-03', open],
    ['2026-08-04', tells.sendOn],
  ],
}
