// Starts the other server on a free loopback port and says on one line which; it ends when its standard input does.
const { createHttpServer } = require("@vercel/cosmosdb-server");

const server = createHttpServer();
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.address().port })));
process.stdin.resume().on("end", () => process.exit(0));
