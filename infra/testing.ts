// The parts of infra that tests of rig may use: a paper that npm start runs, a clone to build from, a server on a free
// port.
export { listen } from './deploy/fake-cloudflare/open-door.ts'
export { makeClone, type Clone } from './deploy/testing/make-clone.ts'
export { deskTokenOf, run, startPaper, type Ended, type PaperPlace, type RunningPaper } from './test/running-paper.ts'
