// How a kept value is read: text as it is, the answers of a form one by one, never as JSON.
import { expect, it } from 'vitest'
import { saidIn } from '../../web/traces/said.ts'

it.each([
  ['a text', 'Anna Prati', [{ name: 'answer', value: 'Anna Prati' }]],
  ['nothing', null, [{ name: 'answer', value: '' }]],
  ['text that begins as a form', '{ehi}', [{ name: 'answer', value: '{ehi}' }]],
  [
    'a form',
    '{"good":"Il campetto","kind":"","n":[1,2]}',
    [
      ['good', 'Il campetto'],
      ['n', '1'],
      ['n', '2'],
    ].map(([name, value]) => ({ name, value })),
  ],
  ['a number', '12', [{ name: 'answer', value: '12' }]],
])('%s', (_, value, said) => {
  expect(saidIn({ name: 'answer', value })).toEqual(said)
})
