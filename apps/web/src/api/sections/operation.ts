import { answerJson } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { listSections } from '@broadsheet/store'
import { notModified, operation } from '../operation.ts'

/** `/api/v1/sections`: the sections that have something to read. */
export const sectionOperation = operation({
  method: 'get',
  path: '/sections',
  tag: 'Articles',
  summary: 'The sections that have something to read',
  answers: { 200: { json: 'SectionList' }, ...notModified },
  refuses: [],
  handle: async (c) =>
    answerJson(c, { kind: 'front', tags: [cacheTags.front] }, { sections: await listSections(c.get('db')) }),
})
