/**
 * Pairs of primes (base64url) of RSA keys, since finding them takes seconds in all. Nothing but tests ever uses them.
 * By kind and holder of the key, or by kind alone.
 */
export const primes: ReadonlyMap<string, readonly [string, string]> = new Map([
  [
    'rsa-2048 root',
    [
      '63ZHkEybs2GuxX9TsxEtX-0FA52QTcBZ1z1Z0-6GBCNs1YfTEhi8TQA8W_y0oywVKD8O4OhaEKYm9EeG9DENGmSkFM_QzQgH' +
        'I6HBIf0bImuIrgSv--N-S7snCm1cOyw2LCbRUaExHydC2E-zTOfKvNmFHMqIbCurMNExzDImZds',
      'y0FriB-fsJd641Lrvo7G3yW_eYEjpSoOlH70CedKk8UIQVVWUxFR825G3HaabltySbtIYfVjWV0NP0Zu9PG0h7FAHA1Vka6m' +
        'IcOf2gNiZeuZ7llPubfff2szJI41o5c2hXx-kjr-Ex_PaWKh6bS6OCPhA5iEwSCJSRiilzRGYpE',
    ],
  ],
  [
    'rsa-2048 intermediate',
    [
      '7TKrXNL3ATTAMCIc-zEepfi7Yxt9uRwSASuawp-csibeelyk4-lrt2Pjd5893E7KQN-ya1Ymac-YC9QB8eHE7lcvpLf4qnOy' +
        'IjP0oKb0egVr9Ny3rB2ELuH32T23QqYnPXBpfm69Dls9ouEwwbywea_RsNp9pxb-vd2tG2fxMHU',
      '4BdpGiRVqp5IXuHtx1Jal3Pv_pLgAGs27gxUI2v84VegtujZ-YFaS6vTJGgvVVlAIIAT04LOOpdWisDCytHtXV0XFCkh9XS2' +
        'cBkk-59JIDjpUaeY6HHWqrPvWfyskViVFn2Oq-gcjuXJk627qs4-yJngA-BDB2Hxl11AOd8UdC8',
    ],
  ],
  [
    'rsa-2048 leaf',
    [
      '6Emixw5eAmPALRAcbx-vEROP_gwIDjUZEK32UWVKPrgu20cv9u5BISy2nGVQvrM8Rx-j0drjdYr9SwWa0LFbU2Gz-rSR4KCd' +
        'iRmzDYDl00XDfOEsHfwx_ULoqsvYZN7YSo1uf_-axxl5DvV3e2XcCtvJp6YgxObL6NlgEq7IF7k',
      '5a19k1MfLY3W10yXaY27k97PtScFBc2-0k97hmn0a6rGWiPI0OwuqzXrHNbbIS0brLNaxq2KONraQ9ipv7hht0gGuFLDukkC' +
        'PAbz2uAk7F0LJ104u88eIl5DcCbBMhz9khsMREBMG28g3aAEpV-B3KJuypkRmJR0XitHQdSmdIE',
    ],
  ],
  [
    'rsa-2048 other intermediate',
    [
      '_8GRPlvX8QewiXiPXePdUCVCk7c5x6z0ceuWd0ZfTp63NI3KzGbL7Q6hLwoV7JiDzmBH2WDS3f2Zg5UKwZ58B2yT-KUeAW3L' +
        'iZj7ERkqmg51WQRpkW05-q8-7_Xod5685veE3po8y5JbWlx84lT8irvgeuqOq7FOa1IzNnWPctc',
      '0fgUBhnujAM-Jgds7YHMV0Y6CbCM0vbnJmpNkThHTpvFNlcqQ_mMzgovl8HuIebbocK-zoOhRHQmPIC4n5DBP8VjJMhPWDXc' +
        'IOGBXsYRp_NKGOIo7Iu_y7oMOskYGIHU4YSPQvxRR9YZ3XxgGkcF9HN8bHX8WQvxs0yrT--uJe8',
    ],
  ],
  [
    'rsa-exponent-3 leaf',
    [
      '6KXY4WoVtHGOBbfKFSLkJ6u8r3N1J1bEuTIH0Qv2Y-Sb6vfVopjQ_nefbb71hDXkZi-FDRTqmuaG-jF53xRFnXydfbvigciZ' +
        'se3V8jpIxgqK3dzA6AUN-1pqLl6eab55eNgbaMprlKaZRTQl80O570rfcv2nr-Zc30170uN4jA8',
      '1YFZdEzyjmh8dC5EFgx5AXDetMA31fNn4ilH3fVbEPvuSG7mwtmij0s2eHHgPIvlstAJju5FT7inGqMZ3tdm8qbJqgDWIeGn' +
        't_GOrDoVbojHRsqKtMH72KXWOJLB4fyEKoAbIc4aPF9nS5ggmBEsldYbbSNciXFw6LAvyuo7tj8',
    ],
  ],
  [
    'rsa-2047 leaf',
    [
      '2fMEonVpKXDcUD8OozaqhZ9Dxic0Fn-9rbMQM4AaaK_dAsDYxqy-FiwH8svxdkuTPXva4y642BHcMGw6BuEwSKjmUIbAswZl' +
        'VUeRyBS_cBcICOWgeU41rJeUbx5R6iGISqtFQag67pSlWcE2gaa96MUyDQVY0j56PkU9WKttxEM',
      'aXWe3UHzyjwrbCJbi3HKbwYvHW4KW78JbigvHEDtrFXCSVSnX5cqUoB3633f5e5LokvzoMX_aUcmdqoH6rAYg7_X40BtjIg1' +
        'iO36-HjPQmv54Ht9hdu1-X7f57rckc_CCBkPSxHdK1I-XL2E_6WwhmUDYlVAjUY_xvW_cdqtgHk',
    ],
  ],
  [
    'rsa-4096',
    [
      '8BOKw20uGCQodFyW-g1YPbE86t0cWmgagOjXs3TgNPn9dOY6BNifu87TW4ZeTcHQSMDarMREgwX9LX7-pU7O9ndRmr5GS8rR' +
        'IFzU8dapUpe6NeGDIk8Q0esSLeoOzMu7Gl4q70Bepdi-XYe1MWiBoc_FxY3Lbz4WZzs5n1nMz61ne7-flBcO_Xipua1e7fju' +
        'XiAQ4B9zn4QJTK-y3skX7tPngaoPIUKxb4zSNKOd1gvYOMyVdJLyQvVe1hq_POUHm9q2Wht4kBUSvavoTiv2SJOf03BFvpcD' +
        'ZK9WVU6j7Uk3V-LlSZSSJai4w9Vp8te0VKm9ahAzoVBmbkSHDVnYaQ',
      '0DzO3bPTHCTlOUM1e6qyTUbUGeXpeRNCjK27SjEUWe2ls18e7u-gkusRVQcCcvFpjLu5UvZxnW-_KO2WmPK4mYeG1QUkQpvl' +
        'mWPJlHXxV9On5myrla_bhUALAQRKIc8qEd_NB0irGzint04zd5wZImj3EOHYWgPHXYo0FOumOHJFOFg-pGm5IVtQgcnJSW6X' +
        'xhcxs0Xe2IU65Y7UL7TvhuNJms6f4vbkB1_iji-12KkyUKvFuq_DI_HuZX2ZFEaB11kgX-UNtV33AMzPskSspQNHKTNrNV-M' +
        'GYY0ilznqyS8_X9p4M35RqlT8lip9viqoJZX_aBEfHiUbEuoChB0JQ',
    ],
  ],
  [
    'rsa-8192',
    [
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
  ],
]);
