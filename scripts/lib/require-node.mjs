// Read by any Node that knows modules: no newer syntax here, and no import of newer names.
/** @type {any[]} */
var needed = [20, 19];
/** @type {any[]} */
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < needed[0] || (parts[0] === needed[0] && parts[1] < needed[1])) {
  console.error("Taâwon needs Node " + needed.join(".") + " or newer; this is Node " + process.versions.node + ".");
  process.exit(1);
}
