// Searches one at a time: who asks the same waits with others, who leaves loses nothing, what nobody waits for gives way, and who stops, stops their own.
import { describe, expect, it } from 'vitest'
import { makeSearches, type Outcome, type Who } from '../../server/care/searches.ts'
import { type Told, tellDone, windsUp } from '../../server/care/told.ts'

const who = (person: string, more: Partial<Who> = {}): Who => ({ person, desk: 'desk', mode: 'hourly', question: 'free', ...more })
type Works = ReturnType<typeof works>
/** Works that end when they are told to, each under its name. */
const works = () => {
  const begun: string[] = []
  const given: string[] = []
  const under = new Map<string, { readonly told: Told; readonly end: (found: string) => void; readonly fail: (fault: Error) => void }>()
  const work = (name: string) => (told: Told, signal: AbortSignal) => {
    begun.push(name)
    return new Promise<string | undefined>((resolve, reject) => {
      under.set(name, { told, end: resolve, fail: reject })
      signal.addEventListener('abort', () => {
        given.push(name)
        resolve(undefined)
      })
    })
  }
  const at = (name: string) => {
    const found = under.get(name)
    if (!found) throw new Error(`${name} has not begun`)
    return found
  }
  return { begun, given, work, at }
}
/** One turn of whatever waits. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
const room = (winds = false, most = 2) => ({ searches: makeSearches<string>({ most, winds }), works: works() })
const asks = ({ searches, works: { work } }: { readonly searches: ReturnType<typeof makeSearches<string>>; readonly works: Works }) => {
  return (name: string, by: Who & { readonly leaves?: AbortSignal; readonly anew?: (kept: string) => boolean }): Promise<Outcome<string>> =>
    searches.ask(name, work(name), by)
}

describe('searches of which there is one at a time', () => {
  it('are made once for all who ask the same, and stay for who asks again', async () => {
    const { searches, works: all } = room()
    const ask = asks({ searches, works: all })
    const both = [ask('one', who('ada')), ask('one', who('bea'))]
    all.at('one').end('round')
    expect(await Promise.all(both)).toEqual([{ found: 'round' }, { found: 'round' }])
    expect(await ask('one', who('ada'))).toEqual({ found: 'round' })
    expect(all.begun).toEqual(['one'])
  })
  it('keep so many answers and no more, and search again what somebody wants anew', async () => {
    const { searches, works: all } = room(false, 1)
    const ask = asks({ searches, works: all })
    const done = async (name: string, anew?: (kept: string) => boolean) => {
      const answer = ask(name, { ...who('ada'), ...(anew ? { anew } : {}) })
      await settled()
      if (all.begun.at(-1) === name) all.at(name).end(name)
      return answer
    }
    for (const name of ['one', 'two', 'two', 'one']) await done(name)
    expect(all.begun).toEqual(['one', 'two', 'one'])
    await done('one', (kept) => kept !== 'one')
    expect(all.begun).toHaveLength(3)
    await done('one', (kept) => kept === 'one')
    expect(all.begun).toHaveLength(4)
  })
  it('begin when the one before has ended, well or not, and say how many come before', async () => {
    const { searches, works: all } = room()
    const ask = asks({ searches, works: all })
    const [one, two] = [ask('one', who('ada')), ask('two', who('bea'))]
    tellDone(all.at('one').told, 0.5)
    expect(searches.standing(who('ada'))).toEqual({ done: 0.5, ahead: 0, shared: false })
    expect(searches.standing(who('bea'))).toEqual({ done: 0, ahead: 1, shared: false })
    expect(searches.standing(who('ada', { desk: 'another' }))).toBeUndefined()
    expect(searches.standing(who('ada', { mode: 'stable' }))).toBeUndefined()
    all.at('one').fail(new Error('lost'))
    await expect(one).rejects.toThrow('lost')
    await settled()
    all.at('two').end('second')
    expect(await two).toEqual({ found: 'second' })
    expect(searches.standing(who('bea'))).toBeUndefined()
    const again = ask('one', who('ada'))
    await settled()
    all.at('one').end('again')
    expect(await again).toEqual({ found: 'again' })
  })
})

describe('who leaves', () => {
  it('finds the answer when they come back, and the search where it was', async () => {
    const { searches, works: all } = room()
    const ask = asks({ searches, works: all })
    const page = new AbortController()
    const left = ask('one', { ...who('ada'), leaves: page.signal })
    page.abort()
    expect(await left).toEqual({ found: undefined })
    expect(searches.standing(who('ada'))).toBeUndefined()
    tellDone(all.at('one').told, 0.7)
    const back = ask('one', who('ada'))
    expect(searches.standing(who('ada'))).toMatchObject({ done: 0.7 })
    all.at('one').end('round')
    expect(await back).toEqual({ found: 'round' })
    expect([all.begun, all.given]).toEqual([['one'], []])
    expect(await ask('one', { ...who('ada'), leaves: page.signal })).toEqual({ found: undefined })
  })
  it('keeps the thread from nobody: what nobody waits for gives way, and does not begin', async () => {
    const { searches, works: all } = room()
    const ask = asks({ searches, works: all })
    const page = new AbortController()
    const [one, two] = ['one', 'two'].map((name) => ask(name, { ...who('ada', { question: name }), leaves: page.signal }))
    const three = ask('three', who('bea'))
    page.abort()
    expect(await Promise.all([one, two])).toEqual([{ found: undefined }, { found: undefined }])
    await settled()
    expect([all.begun, all.given]).toEqual([['one', 'three'], ['one']])
    all.at('three').end('round')
    expect(await three).toEqual({ found: 'round' })
  })
  it('asks something else instead, and the older question of theirs ends; that of another question, or person, does not', async () => {
    const { searches, works: all } = room()
    const ask = asks({ searches, works: all })
    const first = ask('one', who('ada'))
    const [wished, others] = [ask('two', who('ada', { question: 'wished' })), ask('three', who('bea'))]
    const second = ask('four', who('ada'))
    expect(await first).toEqual({ ended: 'replaced' })
    for (const name of ['two', 'three', 'four']) {
      await settled()
      all.at(name).end(name)
    }
    expect(await Promise.all([wished, others, second])).toEqual([{ found: 'two' }, { found: 'three' }, { found: 'four' }])
    expect(all.given).toEqual(['one'])
  })
})

describe('who stops', () => {
  it('frees the thread for the next', async () => {
    const { searches, works: all } = room()
    const ask = asks({ searches, works: all })
    const [one, two] = [ask('one', who('ada')), ask('two', who('bea'))]
    expect(searches.stop(who('ada'))).toBe(1)
    expect(await one).toEqual({ ended: 'stopped' })
    await settled()
    expect([all.begun, all.given]).toEqual([['one', 'two'], ['one']])
    all.at('two').end('round')
    expect(await two).toEqual({ found: 'round' })
    expect(searches.stop(who('ada'))).toBe(0)
  })
  it('before its turn, it never begins', async () => {
    const { searches, works: all } = room(true)
    const ask = asks({ searches, works: all })
    const [one, two] = [ask('one', who('ada')), ask('two', who('bea'))]
    expect(searches.stop(who('bea'))).toBe(1)
    expect(await two).toEqual({ ended: 'stopped' })
    all.at('one').end('round')
    expect(await one).toEqual({ found: 'round' })
    await settled()
    expect(all.begun).toEqual(['one'])
  })
  it('has the best found where a search can come to its end', async () => {
    const { searches, works: all } = room(true)
    const one = asks({ searches, works: all })('one', who('ada'))
    searches.stop(who('ada'))
    expect([windsUp(all.at('one').told), all.given]).toEqual([true, []])
    all.at('one').end('so far')
    expect(await one).toEqual({ found: 'so far' })
  })
  it.each([true, false])('takes nothing from somebody who waits for the same (%s)', async (winds) => {
    const { searches, works: all } = room(winds)
    const ask = asks({ searches, works: all })
    const [mine, hers] = [ask('one', who('ada')), ask('one', who('bea'))]
    expect(searches.standing(who('ada'))).toMatchObject({ shared: true })
    expect(searches.stop(who('ada'))).toBe(1)
    expect(await mine).toEqual({ ended: 'shared' })
    expect([windsUp(all.at('one').told), all.given, searches.standing(who('bea'))]).toMatchObject([false, [], { shared: false }])
    all.at('one').end('round')
    expect(await hers).toEqual({ found: 'round' })
  })
  it('stops nothing of another person, desk or mode', async () => {
    const { searches, works: all } = room()
    const one = asks({ searches, works: all })('one', who('ada'))
    for (const other of [who('bea'), who('ada', { desk: 'another' }), who('ada', { mode: 'stable' })]) expect(searches.stop(other)).toBe(0)
    all.at('one').end('round')
    expect(await one).toEqual({ found: 'round' })
  })
})
