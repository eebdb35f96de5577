import { isTimezone, problem } from '@broadsheet/edge'
import { siteSchema } from '@broadsheet/model'
import { operation } from './operation.ts'

/** `/api/v1/desk/site`: what the command line needs of the paper. With a wrong time zone it would misdate articles. */
export const siteOperation = operation({
  method: 'get',
  path: '/site',
  tag: 'Desk: access',
  summary: 'The paper’s name and time zone',
  scope: 'read',
  answers: {
    200: {
      json: { schema: siteSchema, example: { name: 'The Selhythe Packet', timezone: 'Europe/London' } },
    },
  },
  refuses: [],
  handle: (c) =>
    isTimezone(c.env.TIMEZONE)
      ? c.json({ name: c.get('site').name, timezone: c.get('site').timezone })
      : problem(c, 'unavailable', `TIMEZONE=${c.env.TIMEZONE} is not an IANA time zone. Correct it in wrangler.jsonc.`),
})
