// Runs a tool: finds the keys and the witnesses it may need, and leaves the rest to it.
import { keyFolderOf, witnessesOf } from '../settings.ts'
import { tools } from './index.ts'
import type { Given } from './tool.ts'

export const isTool = (verb: string): boolean => Object.hasOwn(tools, verb)

/** Answers the exit code. */
export const runTool = async (verb: string, given: Omit<Given, 'keys' | 'others'>): Promise<number> => {
  const tool = isTool(verb) ? tools[verb] : undefined
  if (!tool) throw new Error(`no such tool: ${verb}`)
  return tool({ ...given, keys: keyFolderOf(given.config), others: await witnessesOf(given.config) })
}
