/** What each package may import of the others, types counted. A folder without a row may import none. */
export const mayImport: Record<string, readonly string[]> = {
  'packages/model': [],
  'packages/parser': ['packages/model'],
  'packages/ranking': ['packages/model'],
  'packages/store': ['packages/model'],
  'packages/press': ['packages/model'],
  'packages/edge': ['packages/model'],
  'apps/*': ['packages/*'],
  // The command line speaks only HTTP, so that it serves any paper.
  'apps/desk': ['packages/model', 'packages/parser'],
  infra: ['packages/*'],
  rig: ['infra', 'apps/*', 'packages/*'],
}

/** What the tests of a package may import beyond that. */
export const testsMayImport: Record<string, readonly string[]> = {
  // They put two Workers together, as the platform does.
  'apps/web': ['apps/newsroom'],
  'apps/ranker': ['apps/newsroom'],
}

/** Holds for tests and for what only they use. */
export const isTestFile = (file: string): boolean =>
  /\.test\.tsx?$|(?:^|\/)(?:test|testing)\/|(?:^|\/)(?:testing|vitest\.config)\.ts$/.test(file)

/** Holds for what may use helpers of tests: the rig runs the paper as tests do. */
export const mayUseTestFiles = (file: string): boolean => isTestFile(file) || file.startsWith('rig/')

/** The rooms of an app, from top to bottom: each may import only those of lower lines. */
export const roomOrder: Record<string, readonly (readonly string[])[]> = {
  'apps/web/src': [
    ['index.ts'],
    ['app.ts'],
    ['feeds'],
    ['addresses', 'api', 'assets', 'discovery', 'health', 'images', 'pages', 'policies.ts'],
    ['articles', 'cache', 'cards', 'newsroom', 'notices'],
    ['context'],
  ],
  'apps/newsroom/src': [
    ['index.ts'],
    ['app.ts'],
    ['policies.ts'],
    ['desk'],
    ['api', 'documents'],
    ['verbs'],
    ['access', 'cards', 'preview'],
    ['context'],
  ],
}
