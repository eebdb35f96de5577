import { createApp } from './app.ts'
import type { Env } from './context/env.ts'

/** The desk's Worker. It has no address: the readers' Worker forwards the desk's requests to it. */
export default { fetch: createApp().fetch } satisfies ExportedHandler<Env>
