/**
 * Pairs of primes (base64url), as finding such long ones takes seconds. Nothing but tests ever uses them.
 */
export const primes = {
  4096: [
    '8BOKw20uGCQodFyW-g1YPbE86t0cWmgagOjXs3TgNPn9dOY6BNifu87TW4ZeTcHQSMDarMREgwX9LX7-pU7O9ndRmr5GS8rR' +
      'IFzU8dapUpe6NeGDIk8Q0esSLeoOzMu7Gl4q70Bepdi-XYe1MWiBoc_FxY3Lbz4WZzs5n1nMz61ne7-flBcO_Xipua1e7fju' +
      'XiAQ4B9zn4QJTK-y3skX7tPngaoPIUKxb4zSNKOd1gvYOMyVdJLyQvVe1hq_POUHm9q2Wht4kBUSvavoTiv2SJOf03BFvpcD' +
      'ZK9WVU6j7Uk3V-LlSZSSJai4w9Vp8te0VKm9ahAzoVBmbkSHDVnYaQ',
    '0DzO3bPTHCTlOUM1e6qyTUbUGeXpeRNCjK27SjEUWe2ls18e7u-gkusRVQcCcvFpjLu5UvZxnW-_KO2WmPK4mYeG1QUkQpvl' +
      'mWPJlHXxV9On5myrla_bhUALAQRKIc8qEd_NB0irGzint04zd5wZImj3EOHYWgPHXYo0FOumOHJFOFg-pGm5IVtQgcnJSW6X' +
      'xhcxs0Xe2IU65Y7UL7TvhuNJms6f4vbkB1_iji-12KkyUKvFuq_DI_HuZX2ZFEaB11kgX-UNtV33AMzPskSspQNHKTNrNV-M' +
      'GYY0ilznqyS8_X9p4M35RqlT8lip9viqoJZX_aBEfHiUbEuoChB0JQ',
  ],
  8192: [
    '-Md81Lkik5e1kbAO_1eNrtl_XM-ZzHjkisZhjEksNo_SqSm6wqyltvMwVHSn8E-WJXCr7nH8EyI9Haic_LqMUqqGP2xsNdRP' +
      'OygWY2SoyEOPVNGprS6s5BDnnpAiIXFghUpkTgejyDqtc9BTUP5QMCjyP73DD7BHuey0o0np5eoCWysw-SL6Uz7K3jolJdjP' +
      'qSvnNOUFZy9t8Lf-ymZJxPmuzmVr4hvAjJkIgwRyFigZ4Az8kP9c_wWP54-gST2De7uN9UdFYzHxYLuQZSW4pC4qOvtLrmbs' +
      'XGwSZWi78WoT8AM9OnqnUG-iZmuOI4hW876wYqa-jXBcxVgKRteBmdlbO4GUO6Kw5sDaW57ZBUHsQLK8HtUKJID_cK0H8hdG' +
      'ipfDBQfpc_JszY0KBeq-BHzKFrfZQTlIhVQvNhxJLd6zHLvEE-1yUYbJqLjeUEe0QlanizTXRsZN-mDS83kwfP0tZA8IIwo7' +
      'zDBqZkzn-rgNvDWmVBHoE5KGt9jlAjHMNThrKNmnOnjMZ_s1WhAz9PFJSM1tRc4PzkoaTnV04to6Uin_sih2n5Kd5HjNx1go' +
      'eSicvzV9m87Hlb51PT9bfaStwtsxINLjpiQx2nvdmtnX-676RzW4GMqWK75J7xWckWmVe2JzOIT8HbdR9E1lyeoS-2xetA_T' +
      'p-BSHcpAwyU',
    '7TwHuF28a3dHNudiygWr5R6tAqQGWa8LhtYYlr-ruwqBxrrYotBLAUaVBssKWWiO5eRYT5JkMX0GcH86OBhJruopOaQmUzXG' +
      'qkoYg8a7MsQtu1KfmWdCI8wLONwxRz10ormQx5dmFhWcVHVUlN7BU_r3Eq9iPax8uGdyNWX7vpj5iWIT1F9qnr0b9NoFolbH' +
      'UkbMqCSriqFur5nmuW5ZDaBzonogF49P_z6QkPfLoscZ3pTPIbBquTyQ79gy9fu5wRc4VKn9Sf0XsvqOYcJwai09YhAgnwax' +
      'j4X-P5--Y1WmScQfBcdh9CjQFK71nvGaEHjVIxpgQFpINPBls3MJjVLgWjtWOb6LDUrTnQIrKtiHTKV1Fj7CAVCP8wTUnzKM' +
      'Ab0EMkmmClNjETuzUEEspkXD-lCFu0N6yDVsvcef6UrfouENn_xirICdYtdGK8XQNCBBLP4AmHmlhl39oiJYUIIaymMFdpnx' +
      'bUuDGAPaxxmq7pKAh21dtcmo66OnHemr9VWBmdUgtfPgu1lYHLiTx1hECgJgOkf967hilVOK55QISX6gnGnGv7zLY4bS-J2y' +
      '8bJZ2yMIQSQI5SNv41mLtQdLu07pjqtBXLJknY_qxzRbqSZiWSsTPdI9Ym08j8zmpUo1crZjJgXzQMmOkS-gsHK3BuA9UzOf' +
      'w85nzxDih3U',
  ],
} as const;
