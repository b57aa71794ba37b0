/** A function's first call in a fresh process: `require` and one answer, ms. Prints them with the kind of the answer. */
const [bundle, symbols] = process.argv.slice(2)

const measure = async () => {
  const since = performance.now()
  const { main } = require(bundle)
  const reply = await main({ action: 'scan', input: { symbols } }, { environment: '{"TCB_SOURCE":"wx_client"}' })
  console.log(JSON.stringify({ ms: performance.now() - since, kind: reply.value?.kind ?? reply.reason }))
}

void measure()
