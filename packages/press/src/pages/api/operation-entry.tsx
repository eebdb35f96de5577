import type { OpenApiDocument, OpenApiOperation } from '@broadsheet/model'

type EntryProps = { path: string; method: string; operation: OpenApiOperation; description: OpenApiDocument }

/** An operation of the API: its parameters, its body, its answers and its problems by status. */
export function OperationEntry({ path, method, operation, description }: EntryProps) {
  const { summary, parameters, requestBody, responses } = operation
  const statuses = Object.keys(responses)
  const explained = parameters.filter((parameter) => parameter.description !== undefined)
  return (
    <article>
      <h3>
        <code>
          {method.toUpperCase()} {path.replace('/api/v1', '')}
        </code>
      </h3>
      <p>{summary}.</p>
      {explained.length > 0 && (
        <dl>
          {explained.map((parameter) => (
            <>
              <dt>
                <code>{parameter.name}</code>
              </dt>
              <dd>{parameter.description}</dd>
            </>
          ))}
        </dl>
      )}
      {requestBody && <Content does="It takes" content={requestBody.content} description={description} />}
      {statuses
        .filter((status) => status.startsWith('2'))
        .map((status) => (
          <Content does={`It answers ${status}`} content={responses[status]?.content} description={description} />
        ))}
      <p>It refuses with {statuses.filter((status) => /^[45]/.test(status)).join(', ')}.</p>
    </article>
  )
}

type ContentProps = {
  does: string
  content: OpenApiOperation['responses'][string]['content']
  description: OpenApiDocument
}

/** The content of a request or an answer: an example of its JSON, the name of its type, or nothing. */
function Content({ does, content = {}, description }: ContentProps) {
  const [type, { schema } = {}] = Object.entries(content)[0] ?? []
  if (type === undefined) return <p>{does}, with nothing.</p>
  if (schema === undefined) return <p>{`${does}, as ${type}.`}</p>
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].slice('#/components/schemas/'.length) : null
  const { examples } = name === null ? schema : (description.components.schemas[name] ?? {})
  return (
    <details>
      <summary>{does}</summary>
      <pre tabindex={0}>{JSON.stringify(Array.isArray(examples) ? examples[0] : {}, null, 2)}</pre>
    </details>
  )
}
