import type { Site } from '@broadsheet/model'
import { xml, xmlDocument } from '../formats/xml.ts'

// The limit of OpenSearch 1.1, draft 6.
const maxShortNameCharacters = 16

/** The paper's search for the search bars of browsers: https://github.com/dewitt/opensearch */
export function openSearch(site: Site): string {
  return xmlDocument(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${Array.from(site.name).slice(0, maxShortNameCharacters).join('')}</ShortName>
<Description>${site.description}</Description>
<Url type="text/html" template="${site.url}/search?q={searchTerms}"/>
<Url type="application/json" template="${site.url}/api/v1/search?q={searchTerms}"/>
<Image type="image/svg+xml">${site.url}/favicon.svg</Image>
<Language>${site.locale}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>`)
}
