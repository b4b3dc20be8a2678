/** How the embedded server runs. Given at each start, so that they follow the program and not an old file. */
export function serverSettings(port: number, durable: boolean): Record<string, string | number> {
  return {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 50,
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
    // A week of logs in the cluster's own folder, one file a weekday, written over the week after.
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgresql-%a.log",
    log_rotation_age: "1d",
    log_truncate_on_rotation: "on",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
}
