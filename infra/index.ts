// The parts of infra that rig may use: the clone's folders, a free port, a ranking run, drafts through the desk's API,
// and wrangler as a deploy runs it. Nothing in infra measures the paper or imports from rig.
export { anyFreePort } from './local/free-port.ts'
export { importDrafts } from './local/import-drafts.ts'
export { root, wrangler } from './local/paths.ts'
export { rankNow } from './local/rank-now.ts'
export { runWrangler } from './deploy/run-wrangler.ts'
