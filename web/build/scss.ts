// Sass options for Bootstrap Italia's partials, whose deprecations are not ours to mend.
import type { SassPreprocessorOptions } from 'vite'

export const scss = {
  quietDeps: true,
  loadPaths: ['node_modules'],
  silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
} satisfies SassPreprocessorOptions
