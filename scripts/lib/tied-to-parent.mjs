// Preloaded into every program a script starts: when the script is killed, its channel closes and the program ends too.
// Without it a `kill -9` would leave a server on its port or a build in the way of the next start.
if (process.channel && process.env.TAAWON_TIED_TO === String(process.ppid)) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(endGroup, 2000).unref();
  });
  process.channel.unref();
}
// Its own children have other parents.
delete process.env.TAAWON_TIED_TO;

function endGroup() {
  try {
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.exit(1);
  }
}
