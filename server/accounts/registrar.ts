// How signing in reaches the register of people: through the one road everybody takes.
import type { Act } from '../kernel/ask.ts'
import type { Directory } from '../kernel/directory.ts'
import type { Introduced } from './claims.ts'

export type Registrar = {
  /** Writes down a person who comes for the first time; may be repeated. Resolves when the directory knows them. */
  register(person: string, who: Introduced, channel: 'oidc'): Promise<void>
  /** Somebody an operator had written down has come in person. */
  arrived(person: string): Promise<void>
}
export type RegistrarDeps = {
  readonly act: Act
  readonly directory: Directory
  /** waits until the directory has read this far */
  readonly reached: (position: number) => Promise<unknown>
}

/** Nobody registers people here, or the law refused: said to whoever runs the server, never shown. */
export class NotRegistered extends Error {
  constructor(outcome: string) {
    super(`a new person could not be registered: ${outcome}`)
    this.name = 'NotRegistered'
  }
}

export const makeRegistrar = ({ act, directory, reached }: RegistrarDeps): Registrar => {
  const about = (person: string) => ({ context: 'people', id: person, by: person, role: 'resident' }) as const
  return {
    register: async (person, who, channel) => {
      if (await directory.find(person)) return
      const answer = await act({ ...about(person), command: 'register', data: { ...who, channel }, key: `register-${person}` })
      if (answer.outcome !== 'recorded' && answer.outcome !== 'duplicate')
        throw new NotRegistered(answer.outcome === 'refused' ? answer.rule : answer.outcome)
      await reached(answer.position)
      if (!(await directory.find(person))) throw new NotRegistered('unknown to the directory')
    },
    // Refused when the person had come before, or was never written down by somebody else: there is nothing to say then.
    arrived: async (person) => void (await act({ ...about(person), command: 'claim', data: {}, key: `claim-${person}` })),
  }
}
