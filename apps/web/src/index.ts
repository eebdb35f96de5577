import { createApp } from './app.ts'

/** The Worker that readers and the desk talk to. */
export default createApp()
