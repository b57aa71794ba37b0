/** A function's first call in a fresh process: `require` and one answer to a scan, ms. Prints them with the kind of the answer. */
const [bundle, way, symbols] = process.argv.slice(2)

const asked = {
  call: {
    event: { action: 'scan', input: { symbols } },
    source: 'wx_client',
    kindOf: reply => reply.value?.kind ?? reply.reason,
  },
  http: {
    event: { path: `/c/${symbols}`, httpMethod: 'GET', headers: {}, queryStringParameters: {}, body: '', isBase64Encoded: false },
    source: 'wx_http',
    kindOf: answer => (answer.body?.includes('class="band in-force"') ? 'page' : answer.statusCode),
  },
}[way]

const measure = async () => {
  const since = performance.now()
  const { main } = require(bundle)
  const reply = await main(asked.event, { environment: JSON.stringify({ TCB_SOURCE: asked.source }) })
  console.log(JSON.stringify({ ms: performance.now() - since, kind: asked.kindOf(reply) }))
}

void measure()
