// Loaded into the Next server: if the process that started it is killed, the web server must not go on alone and hold
// the port. The channel to the parent closes whatever way the parent ends.
process.on("disconnect", () => process.exit(0));
