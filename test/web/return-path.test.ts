// Coming back after signing in: to a page of this site, never to another.
import { describe, expect, it } from 'vitest'
import { localPath, returnPath, signInTo } from '../../web/kernel/return-path.ts'

describe('an address one may come back to', () => {
  it.each(['/', '/patti', '/patti/proponi?passo=5', '/patti?q=orto&stage=active', '/rete#figures-title', '/patti/x?asOf=2026-01-01'])(
    '%s is of this site',
    (path) => {
      expect(localPath(path)).toBe(path)
      expect(returnPath(Object.fromEntries(new URL(signInTo(path), 'http://any.invalid').searchParams))).toBe(path)
    },
  )
  it.each([
    'https://altrove.example/',
    '//altrove.example/',
    '///altrove.example/',
    '/\\altrove.example/',
    '\\/altrove.example/',
    '/\t/altrove.example/',
    '/\n/altrove.example/',
    '/.//altrove.example/',
    '/..//altrove.example/',
    '/x/..//altrove.example/',
    'javascript:alert(1)',
    'data:text/html,ciao',
    ' //altrove.example/',
    'patti',
    '',
  ])('%j is not', (text) => {
    expect(localPath(text)).toBeUndefined()
    expect(signInTo(text)).toBe('/accedi')
  })
  it.each([undefined, null, 3, ['/patti', '//altrove.example/']])('%j is none', (value) => {
    expect(returnPath({ torna: value })).toBeUndefined()
  })
  it('is never the page where one signs in', () => {
    expect(localPath('/accedi?torna=%2Fpatti')).toBeUndefined()
  })
})
