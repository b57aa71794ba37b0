/** One instance of a function, as the platform runs it: a plain Node process that requires the bundle and answers call after call. */
const started = performance.now()
const { main } = require(process.argv[2])

process.on('message', async ({ id, event, context }) => {
  const reply = await main(event, context)
  process.send({ id, reply, ms: performance.now() - started })
})
process.send({ ready: true })
