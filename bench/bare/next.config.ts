import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["pg"],
  poweredByHeader: false,
  compress: false,
};

export default config;
