import "./lib/require-node.mjs";

// node scripts/program.mjs NAME [ARGUMENTS]: build/programs/NAME.js on the database that npm start would use, whether it runs or not.
import("./lib/run-on-database.mjs").then(({ runOnDatabase }) => runOnDatabase(process.argv[2] ?? "", process.argv.slice(3)));
