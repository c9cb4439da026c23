const drainMilliseconds = 10_000

// Loaded into a child of npm start. The channel closes when the parent ends, however that happens. It also keeps the child
// alive: the server that next dev forks has nothing else to wait for until its first message.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), drainMilliseconds).unref()
  process.kill(process.pid, 'SIGTERM')
})
