// The configuration of a trial, as if the environment said only this.
import { type Config, type Env, readConfig } from '../../server/config.ts'

export const trialConfig = (env: Env = {}, change: Partial<Config> = {}): Config => {
  const answer = readConfig({ PORT: '0', ...env })
  if ('refused' in answer) throw new Error(answer.refused.join('\n'))
  return { ...answer.config, ...change }
}
