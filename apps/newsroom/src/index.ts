import { createApp } from './app.ts'
import type { Env } from './context/env.ts'

/** The Worker that the desk is. It has no address of its own: the readers' Worker hands it the desk's requests. */
export default { fetch: createApp().fetch } satisfies ExportedHandler<Env>
